package org.jiandu.cli;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jiandu.cli.Cli.Options;
import org.jiandu.trail.Trail;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;

/** Recomputes the whole trail from the database. */
final class VerifyCommand {
    private VerifyCommand() {}

    static int run(String[] args) {
        var options = Options.read(args, Data.OPTIONS, List.of("--json", "--help"));
        if (options.has("--help")) {
            System.out.println("""
                    ./portal verify [--data DIR] [--db-url URL] [--json]
                    从数据库重新计算每条留痕的哈希和前后链接；退出码 0 完好，1 有问题。
                    (Recomputes every leaf hash and link of the trail; exit code 0 whole, 1 a fault was found.)""");
            return Cli.DONE;
        }
        Data.toSystemProperties(options);
        System.setProperty("jiandu.database.join", "true");
        boolean json = options.has("--json");
        try (var context = open()) {
            var verdict = context.getBean(Trail.class)
                    .verify(n -> {
                        if (!json && n % 50_000 == 0) {
                            System.err.println("portal: 已核对 " + n + " 条");
                        }
                    });
            print(verdict, json);
            return verdict.faults().isEmpty() ? Cli.DONE : Cli.FAULT;
        }
    }

    /** Database, keys and trail of the folder that the properties name. */
    static ConfigurableApplicationContext open(String... properties) {
        return new SpringApplicationBuilder(TrailOnly.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.flyway.enabled", "true", "logging.threshold.console", "OFF"))
                .run(properties);
    }

    /** The same with the roll of staff. */
    static ConfigurableApplicationContext openWithStaff() {
        return new SpringApplicationBuilder(TrailOnly.class, StaffToo.class)
                .web(WebApplicationType.NONE)
                .properties(Map.of("spring.flyway.enabled", "true", "logging.threshold.console", "OFF"))
                .run();
    }

    /** What the roll of staff needs beside. */
    @ComponentScan(
            basePackages = {"org.jiandu.court", "org.jiandu.access"},
            excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(Seed|FirstAdministrator|DemoDesk)"))
    static class StaffToo {
        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }

    private static void print(Trail.Verdict verdict, boolean json) {
        if (json) {
            System.out.println(JsonLine.of("leaves", verdict.leaves(), "waiting", verdict.waiting(), "subjects",
                    verdict.subjects(), "whole", verdict.faults().isEmpty(), "faults", verdict.faults()));
            return;
        }
        verdict.faults().forEach(f -> System.out.println("✗ " + f));
        System.out.println((verdict.faults().isEmpty() ? "✓ 留痕完好：" : "✗ 留痕有问题：") + verdict.leaves() + " 条已入册，"
                + verdict.waiting() + " 条待入册，涉及 " + verdict.subjects() + " 个对象。");
    }

    /** Database, keys and trail, and nothing else of the portal; no {@code @Configuration}, or the portal would find it. */
    @ComponentScan(
            basePackages = {"org.jiandu.database", "org.jiandu.vault", "org.jiandu.trail"},
            excludeFilters =
                    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*(JobsConfiguration|NightlyBackup)"))
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        TransactionAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        FlywayAutoConfiguration.class
    })
    static class TrailOnly {}
}
