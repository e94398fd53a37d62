package org.jiandu.bench;

import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A citizen with an open Vaadin page, as the browser has it: index page, start of the client, first view. */
final class Sessions {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BROWSER =
            "&v-sh=844&v-sw=390&v-wh=844&v-ww=390&v-bh=844&v-bw=390&v-curdate=1&v-tzo=-480&v-tzid=Asia%2FShanghai&v-td=true";

    private final int port;

    Sessions(int port) {
        this.port = port;
    }

    /** Opens one more page, and leaves it open. */
    void open(String path) throws IOException {
        try (var wire = new Wire(port)) {
            wire.get(path);
            var begun = wire.get("/?v-r=init&location=" + path.substring(1) + "&query=" + BROWSER);
            var cookie = begun.headers().getOrDefault("set-cookie", "").replaceAll(";.*", "");
            var config = JSON.readTree(begun.text().replaceFirst("^for\\(;;\\);", "")).path("appConfig");
            var shown = wire.post(
                    "/?v-r=uidl&v-uiId=" + config.path("v-uiId").asInt(0), "application/json; charset=UTF-8",
                    navigation(config, path), "Cookie: " + cookie);
            if (shown.status() != 200 || !shown.text().contains("shell")) {
                throw new IOException("no page for " + path + ": " + shown.status() + " " + shown.text());
            }
        }
    }

    private static String navigation(JsonNode config, String path) {
        return """
                {"csrfToken":"%s","rpc":[{"type":"event","node":1,"event":"ui-navigate","data":{"route":"%s","query":"",\
                "appShellTitle":"","historyState":{"idx":0},"trigger":""}}],"syncId":0,"clientId":0}\
                """.formatted(config.path("uidl").path("Vaadin-Security-Key").asString(""), path);
    }
}
