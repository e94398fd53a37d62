package org.jiandu.bench;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.RouteConfiguration;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.spring.SpringBootAutoConfiguration;
import com.vaadin.flow.spring.VaadinScopesConfig;
import com.vaadin.flow.spring.VaadinServletConfiguration;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/**
 * What the start is measured against: Vaadin on Spring Boot with one empty page, and nothing of the portal. Neither
 * component nor {@code @Route}: the portal, which scans this package too where tests run, must not find it.
 */
@AutoConfigurationPackage
@ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class, JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class, MultipartAutoConfiguration.class, TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class, WebMvcAutoConfiguration.class, ErrorMvcAutoConfiguration.class,
    SpringBootAutoConfiguration.class, VaadinServletConfiguration.class, VaadinScopesConfig.class
})
public class EmptyVaadin {

    public static void main(String[] args) {
        var empty = new SpringApplication(EmptyVaadin.class);
        empty.setDefaultProperties(Map.of(
                "spring.config.name", "none", "server.address", "127.0.0.1", "server.port", args[0],
                "logging.level.root", "WARN", "vaadin.productionMode", "true", "vaadin.launch-browser", "false",
                "vaadin.allowed-packages", "org.jiandu.bench"));
        System.setProperty("spring.config.name", "none"); // the portal's settings lie on the same class path
        empty.run();
    }

    @Bean
    VaadinServiceInitListener route() {
        return service -> RouteConfiguration.forApplicationScope().setRoute("", Nothing.class);
    }

    /** Its one page. */
    public static class Nothing extends Div {
        private static final long serialVersionUID = 1;
    }
}
