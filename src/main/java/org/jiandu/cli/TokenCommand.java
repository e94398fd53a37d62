package org.jiandu.cli;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jiandu.access.ApiTokens;
import org.jiandu.cli.Cli.Options;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Role;

/** Issues a token by which a program acts as one person in one role; shown once. */
final class TokenCommand {
    private static final Actor BY = new Actor.Automatic("cli");

    private TokenCommand() {}

    static int run(String[] args) {
        var values = List.of("--data", "--db-url", "--user", "--role", "--days", "--revoke");
        var options = Options.read(args, values, List.of("--list", "--json", "--help"));
        boolean asked = options.has("--user") || options.has("--revoke");
        if (options.has("--help") || !asked) {
            (options.has("--help") ? System.out : System.err).println("""
                    ./portal token --user LOGIN --role ROLE [--days 90] [--data DIR] [--json]
                    ./portal token --user LOGIN --list [--json]
                    ./portal token --revoke ID
                    给程序发一枚令牌，以这个人的这一个角色办事；令牌只显示一次。门户开着也能用。
                    角色：""" + Arrays.stream(Role.values()).map(Role::name).collect(Collectors.joining(" ")) + """

                    (A token by which a program acts as one person in one role; shown once.)""");
            return options.has("--help") ? Cli.DONE : Cli.USAGE;
        }
        Data.toSystemProperties(options);
        System.setProperty("jiandu.database.join", "true");
        try (var context = VerifyCommand.openWithStaff()) {
            var tokens = context.getBean(ApiTokens.class);
            if (options.has("--revoke")) {
                return revoke(tokens, options.get("--revoke", ""));
            }
            return options.has("--list") ? list(tokens, options) : issue(tokens, options);
        }
    }

    private static int revoke(ApiTokens tokens, String id) {
        boolean done = tokens.revoke(id, BY);
        System.out.println(done ? "✓ 已收回 " + id : "✗ 没有这枚令牌，或者已经收回。");
        return done ? Cli.DONE : Cli.FAULT;
    }

    private static int list(ApiTokens tokens, Options options) {
        tokens.of(options.get("--user", "")).forEach(t -> System.out.println(
                options.has("--json")
                        ? JsonLine.of("id", t.id(), "role", t.role(), "expires_at", t.expiresAt().toString(), "revoked", t.revoked())
                        : t.id() + "  " + t.role() + "  至 " + t.expiresAt() + (t.revoked() ? "  已收回" : "")));
        return Cli.DONE;
    }

    private static int issue(ApiTokens tokens, Options options) {
        var role = Arrays.stream(Role.values())
                .filter(r -> r.name().equalsIgnoreCase(options.get("--role", "")))
                .findFirst()
                .orElseThrow(() -> new Options.Wrong("请用 --role 写明角色。 (--role is needed.)"));
        return switch (tokens.issue(options.get("--user", ""), role, days(options), BY)) {
            case ApiTokens.Issued.Done(var id, var token, var expires) -> {
                System.out.println(options.has("--json")
                        ? JsonLine.of("id", id, "token", token, "expires_at", expires.toString())
                        : "令牌 token（只显示这一次）：\n" + token + "\n编号 id：" + id + "\n有效至 until：" + expires);
                yield Cli.DONE;
            }
            case ApiTokens.Issued.Refused(var reasons) -> Refusals.told(reasons, "messages/access");
        };
    }

    private static int days(Options options) {
        try {
            return Integer.parseInt(options.get("--days", "90"));
        } catch (NumberFormatException e) {
            throw new Options.Wrong("--days 后面要写天数。 (--days needs a number.)");
        }
    }
}
