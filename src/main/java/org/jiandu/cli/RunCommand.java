package org.jiandu.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.stream.Stream;
import org.jiandu.Portal;
import org.jiandu.cli.Cli.Options;
import org.jiandu.database.DataFolder;
import org.springframework.boot.SpringApplication;

/** Starts the portal and keeps it running. */
final class RunCommand {
    private RunCommand() {}

    static int run(String[] args) {
        var options = Options.read(
                args, Stream.concat(Data.OPTIONS.stream(), Stream.of("--port", "--listen")).toList(),
                List.of("--demo", "--help"));
        if (options.has("--help")) {
            System.out.println("""
                    ./portal run [--port 8080] [--listen 127.0.0.1] [--data DIR] [--demo] [--db-url jdbc:mysql://…]
                    启动门户。数据在 DIR（默认 ./data）；--demo 装入虚构的人员和办件，只用于空文件夹或演示文件夹。
                    (Starts the portal. --demo loads fictional people and tickets, into an empty or demo folder only.)""");
            return Cli.DONE;
        }
        int port = port(options.get("--port", "8080"));
        var listen = options.get("--listen", "127.0.0.1");
        new DataFolder(Data.folder(options)).ready();
        if (taken(listen, port)) {
            System.err.println("portal: 端口 " + port + " 已被占用，请用 --port 换一个，例如 --port " + (port + 1)
                    + "。 (Port " + port + " is in use; choose another with --port.)");
            return Cli.MISSING;
        }
        DemoFolder.before(Data.wanted(options), options.has("--demo"));
        Data.toSystemProperties(options);
        System.setProperty("server.port", Integer.toString(port));
        System.setProperty("server.address", listen);
        System.setProperty("jiandu.database.early", "true");
        System.setProperty("jiandu.demo", Boolean.toString(options.has("--demo")));
        var portal = new SpringApplication(Portal.class);
        portal.setLogStartupInfo(false);
        portal.run();
        return -1;
    }

    private static int port(String typed) {
        try {
            int port = Integer.parseInt(typed);
            if (port > 0 && port < 65_536) {
                return port;
            }
        } catch (NumberFormatException e) {
            // said below, once for both
        }
        throw new Options.Wrong("端口 " + typed + " 不对：要一个 1 到 65535 之间的数。 (A port is a number from 1 to 65535.)");
    }

    private static boolean taken(String listen, int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getByName(listen))) {
            return !socket.isBound();
        } catch (IOException e) {
            return true;
        }
    }
}
