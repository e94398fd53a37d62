package org.jiandu.ticket;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jiandu.kernel.Article;
import org.jiandu.kernel.Refusal;

/**
 * What else a registration says (登记事项), each in its field; never political status, never a picture of a face.
 *
 * @param cells only fields that say something
 */
public record Particulars(Map<Field, String> cells) {
    public static final Particulars NONE = new Particulars(Map.of());

    /** 推选代表不得超过五人; see docs/law/articles.csv XF-2022-20. */
    private static final int MOST_REPRESENTATIVES = 5;

    public Particulars {
        cells = Map.copyOf(cells);
    }

    public enum Field {
        SEX(true, 4),
        ID_NUMBER(true, 18),
        /** One a line. */
        REPRESENTATIVES(true, 400),
        AGENT(true, 60),
        AGENT_AUTHORITY(true, 200),
        /** 来文单位. */
        FROM_OFFICE(false, 80),
        /** 来文文号. */
        DOCUMENT_NUMBER(false, 60),
        /** 初次／重复: the number of the earlier ticket. */
        REPEAT_OF(false, 20),
        /** 案号. */
        CASE_NUMBER(false, 60),
        /** 案件所处阶段. */
        CASE_STAGE(false, 40),
        ORIGINAL_DEPARTMENT(false, 40),
        /** A code of the subjects of the notice, {@code ticket.subject.<code>}. */
        SUBJECT(false, 24),
        /** 文书生效日. */
        JUDGMENT_ON(false, 10),
        /** 递交诉状日. */
        FILED_ON(false, 10),
        WINDOW(false, 40),
        /** 错误原文. */
        WRONG_WORDS(false, 400),
        COMPANY(false, 80),
        /** 材料清单: one a line, original or copy, returned or kept. */
        MATERIALS(false, 1000),
        HARDSHIP(false, 200),
        CONFIDENTIAL(false, 4),
        /** 拟办意见. */
        PROPOSAL(false, 400),
        /** 宣读并签字. */
        READ_BACK(false, 4);

        private final boolean personal;
        private final int longest;

        Field(boolean personal, int longest) {
            this.personal = personal;
            this.longest = longest;
        }

        /** Whether it tells who somebody is: kept as ciphertext and shown like a name. */
        public boolean personal() {
            return personal;
        }
    }

    public String get(Field field) {
        return cells.getOrDefault(field, "");
    }

    public boolean has(Field field) {
        return cells.containsKey(field);
    }

    /** The part that tells who somebody is. */
    public Particulars personal() {
        return only(Field::personal);
    }

    public Particulars factual() {
        return only(f -> !f.personal());
    }

    private Particulars only(Predicate<Field> which) {
        var kept = new EnumMap<Field, String>(Field.class);
        cells.forEach((field, value) -> {
            if (which.test(field)) {
                kept.put(field, value);
            }
        });
        return new Particulars(kept);
    }

    Particulars normalised() {
        var kept = new EnumMap<Field, String>(Field.class);
        cells.forEach((field, value) -> {
            var plain = Registration.normalised(value);
            if (!plain.isEmpty()) {
                kept.put(field, field == Field.ID_NUMBER ? plain.toUpperCase(java.util.Locale.ROOT) : plain);
            }
        });
        return new Particulars(kept);
    }

    List<Refusal> faults() {
        var all = new ArrayList<Refusal>();
        cells.forEach((field, value) -> {
            if (value.codePointCount(0, value.length()) > field.longest) {
                all.add(Refusal.of("ticket.refused.field.long", field.longest).at(field.name()));
            }
        });
        var id = get(Field.ID_NUMBER);
        if (!id.isEmpty() && !id.matches("\\d{17}[\\dX]|\\d{15}|[A-Z]{1,2}\\d{6,10}")) {
            all.add(Refusal.of("ticket.refused.id.number").at(Field.ID_NUMBER.name()));
        }
        if (get(Field.REPRESENTATIVES).lines().filter(l -> !l.isBlank()).count() > MOST_REPRESENTATIVES) {
            all.add(Refusal.of("ticket.refused.representatives", MOST_REPRESENTATIVES)
                    .at(Field.REPRESENTATIVES.name())
                    .citing(Article.of("XF-2022-20")));
        }
        var earlier = get(Field.REPEAT_OF);
        if (!earlier.isEmpty() && TicketNumber.read(earlier).isEmpty()) {
            all.add(Refusal.of("ticket.refused.number").at(Field.REPEAT_OF.name()));
        }
        return all;
    }
}
