package mingjing.rules;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 为基层减负: evidence that makes people busy instead of useful is refused, whatever the weights. */
final class BurdenRelief {
    private static final Pattern BUSYWORK =
            Pattern.compile("点赞|转发|投票|打卡|签到|在线时长|在线时间|登录|登陆|活跃度|阅读量|浏览量|关注数|学习时长|学习时间|学习小时|学时|学习积分|"
                    + "拍照|照片|截图|轨迹|留痕|\\b(likes?|forwards?|votes?|check-?ins?|log-?ins?|online time|study hours?)\\b");
    private static final Pattern SPACE = Pattern.compile("(?<=\\P{ASCII})[\\s·._\\-]+(?=\\P{ASCII})");
    private static final String VISITS = "实地走访";

    private BurdenRelief() {}

    /** The refused word in a piece of rule text, if there is one; spacing it out does not hide it. */
    static Optional<String> refused(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        Matcher busy = BUSYWORK.matcher(SPACE.matcher(plain).replaceAll(""));
        return busy.find() ? Optional.of(busy.group()) : Optional.empty();
    }

    /** Why a kind of fact may be recorded but not scored. */
    static Optional<String> unscorable(String kind) {
        return List.of(VISITS).contains(kind) ? Optional.of("走访次数不计分, 否则会比谁跑得多") : Optional.empty();
    }
}
