package org.jiandu.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Fictional notices in folders as the seeds have them, fifty items each. */
record NoticeLoad(Path folder, int notices) {
    static final int ITEMS = 50;

    void write() throws IOException {
        var seed = Path.of(System.getProperty("jiandu.seeds"), "notice", "2022");
        for (int n = 0; n < notices; n++) {
            var one = Files.createDirectories(folder.resolve("notice").resolve(slug(n)));
            Files.writeString(one.resolve("notice.txt"), text(n));
            Files.copy(seed.resolve("departments.csv"), one.resolve("departments.csv"));
            for (var table : new String[] {"themes.csv", "corrections.csv"}) {
                var head = Files.readString(seed.resolve(table)).lines().findFirst().orElse("");
                Files.writeString(one.resolve(table), head + "\n");
            }
        }
    }

    private static String text(int n) {
        var text = new StringBuilder("虚构区人民法院关于第" + n + "次测速整改情况的通报\n\n这是测速用的虚构通报。现将整改情况予以公布。\n\n");
        for (int i = 1; i <= ITEMS; i++) {
            text.append(i).append("．关于“虚构事项").append(i).append("办理不够及时”问题。民事庭一是制定虚构办法第").append(n)
                    .append("号，明确办理时限，逐件登记。二是每月检查一次办理情况，发现问题当月整改，并向当事人说明进展。")
                    .append("执行局一是对超过期限的虚构案件逐件列出清单。二是由专人负责督促，做到件件有回音。\n\n");
        }
        return text.append("欢迎广大干部群众对整改落实情况进行监督。如有意见建议，请及时向我们反映。\n\n联系电话：000-00000000。\n").toString();
    }

    private static String slug(int n) {
        return "bench-%03d".formatted(n);
    }

    /** The i-th of many asked for, spread over all. */
    static String item(int i) {
        int n = i * 37 % (100 * ITEMS);
        return "/n/" + slug(n / ITEMS) + "/" + (n % ITEMS + 1);
    }
}
