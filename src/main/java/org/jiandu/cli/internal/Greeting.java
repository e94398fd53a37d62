package org.jiandu.cli.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiandu.access.DemoStaff;
import org.jiandu.court.Court;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What the newcomer reads when the portal is ready: where to go, and how to get in. */
@Component
class Greeting {
    private final Court court;
    private final String address;
    private final Path data;

    Greeting(
            Court court, @Value("${server.address:127.0.0.1}") String host, @Value("${server.port:8080}") int port,
            @Value("${jiandu.data}") Path data) {
        this.court = court;
        this.address = "http://" + host + ":" + port;
        this.data = data.toAbsolutePath().normalize();
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() throws IOException {
        var lines = new StringBuilder("""

                ✓ 门户已启动 (the portal is ready)
                  群众 citizens     %1$s/          简洁版 plain %1$s/plain
                  工作人员 staff    %1$s/office    监督 oversight %1$s/oversight
                  数据 data         %2$s
                """.formatted(address, data));
        var first = data.resolve("first-administrator.txt");
        if (Files.exists(first)) {
            lines.append("  首位管理员 first administrator（首次登录须修改密码, to be changed）\n");
            Files.readAllLines(first).stream().limit(2).forEach(line -> lines.append("      ").append(line).append('\n'));
        }
        if (court.demo()) {
            demo(lines);
        }
        System.out.println(lines.append("  停止 stop: Ctrl-C"));
    }

    private void demo(StringBuilder lines) throws IOException {
        lines.append("  演示 demonstration：人员和办件都是虚构的。登录页上点一下即可登录，密码都是 ")
                .append(DemoStaff.PASSWORD)
                .append('\n');
        var kept = data.resolve(DemoYear.RECEIPT);
        List<String> receipt = Files.exists(kept) ? Files.readAllLines(kept) : List.of();
        if (receipt.size() >= 2) {
            lines.append("  试试查进度 follow one：办件编号 ").append(receipt.get(0)).append("　查询码 ").append(receipt.get(1)).append('\n');
        }
    }
}
