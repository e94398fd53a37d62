package org.jiandu.plain;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jiandu.rendition.Parcel;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;

/** The pages of {@code src/main/jte}, compiled with the program and found by their name. */
@Configuration(proxyBeanMethods = false)
class CompiledPages {
    @Bean
    TemplateEngine pages() {
        return TemplateEngine.createPrecompiled(ContentType.Html);
    }

    @Bean
    ViewResolver pageByName(TemplateEngine pages) {
        return new ByName(pages);
    }

    @Order(Ordered.HIGHEST_PRECEDENCE + 10)
    private record ByName(TemplateEngine pages) implements ViewResolver {
        @Override
        public @Nullable View resolveViewName(String name, Locale locale) {
            var file = name + ".jte";
            return pages.hasTemplate(file) ? new Page(pages, file, locale) : null;
        }
    }

    /** Written as a whole or, where something in it fails, not at all: then the reader gets the page that says so. */
    private record Page(TemplateEngine pages, String file, Locale locale) implements View {
        @Override
        public String getContentType() {
            return "text/html;charset=UTF-8";
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws IOException {
            var page = new Utf8ByteOutput();
            pages.render(file, model == null ? Map.of() : new HashMap<>(model), page);
            response.setLocale(locale);
            if (Sent.whereChangedOnly(request)) {
                Sent.page(Parcel.of(page.toByteArray()), request, response);
                return;
            }
            response.setContentType(getContentType());
            response.setContentLength(page.getContentLength());
            page.writeTo(response.getOutputStream());
        }
    }
}
