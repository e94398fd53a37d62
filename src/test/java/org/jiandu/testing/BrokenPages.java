package org.jiandu.testing;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages behind which something is wrong, as it may be behind any; found like every page of the portal. */
@Controller
class BrokenPages {
    @GetMapping("/plain/broken")
    String broken() {
        throw new IllegalStateException("secret inside");
    }

    /** A server that nobody finds. */
    @GetMapping("/plain/away")
    String away() {
        var nowhere = new DriverManagerDataSource("jdbc:mysql://127.0.0.1:1/portal?connectTimeout=1000", "nobody", "");
        return JdbcClient.create(nowhere).sql("SELECT 1 AS one").query(String.class).single();
    }
}
