package org.jiandu.routing;

import java.text.Normalizer;
import java.util.Locale;
import org.jiandu.kernel.ItemRef;
import org.jiandu.ticket.Kind;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a matter before anybody has read it.
 *
 * @param kind what the citizen called it
 * @param item the notice item it is about, or null
 * @param subject the subject it was registered under; empty where there is none
 */
public record Matter(String text, Kind kind, @Nullable ItemRef item, String subject) {
    /** Characters of the rules in their traditional form, each followed by the simplified one; text may be in either. */
    private static final String TRADITIONAL =
            "紅红賄贿貪贪濫滥權权職职責责違违紀纪禮礼購购煙烟處处費费請请飯饭館馆訴诉訟讼說说關关係系繫系託托遞递條条過过問问幹干預预插插"
                    + "親亲屬属戰战書书記记員员執执長长審审庭庭業业務务廳厅應应該该開开門门戶户網网頁页號号碼码欄栏錯错誤误準准對对斷断"
                    + "舊旧鏈链壞坏亂乱裁裁決决議议異异認认為为義义賠赔償偿還还發发領领閱阅複复覆复檢检舉举報报揭揭訪访辦办監监察察"
                    + "態态度度訓训罵骂煩烦淡淡難难絮絮懶懒職职遲迟離离崗岗機机聊聊遊游戲戏覺觉電电話话沒没無无進进展展結结動动靜静終终"
                    + "徑径財财產产線线據据寬宽達达積积極极款款錢钱贓赃給给與与會会見见談谈見见庫库護护隱隐證证偽伪變变賣卖價价拍拍薦荐師师"
                    + "鑑鉴鑒鉴損损壓压騙骗嚇吓復复擊击讓让馬马車车務务陳陈蓋盖稱称構构級级時时間间從从來来後后個个們们這这裡里裏里現现"
                    + "實实質质優优評评類类標标準准調调讀读寫写語语識识專专導导轉转擴扩醫医學学園园環环噪噪聲声擾扰場场廣广佔占亂乱停停"
                    + "熱热氣气燃燃汙污養养險险稅税檔档簡简復复歸归協协圖图視视頻频雙双單单獨独勾勾術术獻献獎奖陽阳陰阴隊队紛纷糾纠債债"
                    + "貸贷婚婚離离約约劃划統统計计設设備备換换點点擇择體体驗验讚赞謝谢錦锦建建議议增增願愿嗎吗幾几樣样帶带麼么麽么";

    public int itemNumber() {
        return item == null ? 0 : item.item();
    }

    /** The text as the rules read it: what cannot be seen hides no word, wide letters are narrow, characters simplified. */
    String plain() {
        var narrow = Normalizer.normalize(text.replaceAll("[\\p{Cf}\\s]", ""), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(narrow.length());
        for (int i = 0; i < narrow.length(); i++) {
            int at = TRADITIONAL.indexOf(narrow.charAt(i));
            plain.append(at >= 0 && at % 2 == 0 ? TRADITIONAL.charAt(at + 1) : narrow.charAt(i));
        }
        return plain.toString();
    }
}
