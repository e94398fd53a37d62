package org.jiandu.api.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Arrays;
import org.jiandu.ticket.Command;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the interface says of itself: its description and what its problems mean. */
@RestController
@RequestMapping("/api/v1")
class AboutEndpoint {

    @GetMapping(path = "/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    String description() throws IOException {
        return new ClassPathResource("api/openapi.json").getContentAsString(UTF_8);
    }

    @GetMapping(path = "/problems/{slug}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Object> problem(@PathVariable String slug) {
        return Arrays.stream(Problem.values())
                .filter(p -> p.slug().equals(slug))
                .findFirst()
                .map(p -> ResponseEntity.ok().<Object>body(p.body("")))
                .orElseGet(() -> Problem.NOT_FOUND.answer(""));
    }

    /** Every other address of the interface. */
    @RequestMapping("/**")
    ResponseEntity<Object> nothing() {
        return Problem.NOT_FOUND.answer("commands: " + Arrays.stream(Command.Name.values()).map(Command.Name::slug).toList());
    }
}
