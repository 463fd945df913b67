package io.spreadtrader.cli.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.spreadtrader.cli.terminal.Style;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportsTest {
    private static final DemoReport FIVE_DAYS = DemoReport.of(FixtureOutcome.fiveDays(), FixtureOutcome.plan());
    private static final DemoReport MANY_DAYS = DemoReport.of(FixtureOutcome.manyDays(90), FixtureOutcome.plan());

    @Test
    void textReadsAsItDid() throws IOException {
        assertThat(TextReport.of(FIVE_DAYS, Style.PLAIN)).isEqualToNormalizingNewlines(golden("report.txt"));
    }

    @Test
    void textCutsLongListsAndSaysSo() {
        String text = TextReport.of(MANY_DAYS, Style.PLAIN);

        assertThat(text).contains("… and 60 more earlier days").contains("… and 70 more trades");
        assertThat(text.lines().count()).isLessThan(160);
    }

    @Test
    void textOnATerminalOnlyAddsEmphasis() {
        String coloured = TextReport.of(FIVE_DAYS, Style.COLOURED);

        assertThat(coloured).startsWith("\u001b[1mTrading demo\u001b[0m   \u001b[30;43m SIMULATED \u001b[0m");
        assertThat(coloured.replaceAll("\u001b\\[[0-9;]*m", "").replace("  SIMULATED ", " SIMULATED"))
                .isEqualTo(TextReport.of(FIVE_DAYS, Style.PLAIN));
    }

    @Test
    void pageIsWellFormedAndNeedsNothingButItself() throws Exception {
        for (DemoReport report : List.of(FIVE_DAYS, MANY_DAYS)) {
            String page = HtmlReport.of(report);
            Document document = parsed(page);

            assertThat(page).startsWith("<!DOCTYPE html>");
            assertThat(document.getElementsByTagName("script").getLength()).isZero();
            assertThat(page)
                    .doesNotContain("http://")
                    .doesNotContain("https://")
                    .doesNotContain("url(");
            assertThat(attributes(document)).doesNotContain("src", "href", "onclick");
        }
    }

    @Test
    void pageCarriesItsLabelFirst() {
        assertThat(HtmlReport.of(FIVE_DAYS).replaceAll("(?s)^.*?<body>", ""))
                .startsWith("<div class=\"label\"><b>SIMULATED</b>");
    }

    @Test
    void pageEscapesWhatOthersWrote() {
        String page = HtmlReport.of(FIVE_DAYS);

        assertThat(page).contains("see no dates &lt;unknown&gt;").doesNotContain("<unknown>");
        assertThat(Html.escaped("<a href=\"x\">&'\u0000</a>"))
                .isEqualTo("&lt;a href=&quot;x&quot;&gt;&amp;&#39;\uFFFD&lt;/a&gt;");
    }

    @Test
    void pageDrawsEveryDayAndEveryTrade() throws Exception {
        Document document = parsed(HtmlReport.of(FIVE_DAYS));

        assertThat(classes(document, "article")).hasSize(5);
        assertThat(classes(document, "circle"))
                .as("two drawings, a dot a day, an exit")
                .hasSize(11);
        assertThat(document.getDocumentElement().getTextContent())
                .contains("$100,000", "$99,800", "9 Jan", "stop 240.87", "in 249.86");
    }

    @Test
    void axisTicksAreRoundAndCoverTheRange() {
        Axis axis = Axis.around(99_760.10, 100_402.15, 300, 0);

        assertThat(axis.ticks()).containsExactly(99_600.0, 99_800.0, 100_000.0, 100_200.0, 100_400.0, 100_600.0);
        assertThat(axis.pixel(99_600)).isEqualTo(300);
        assertThat(axis.pixel(100_600)).isEqualTo(0);
        assertThat(Axis.around(100_000, 100_000, 300, 0).ticks()).contains(100_000.0);
    }

    @Test
    void namesOfNeighboursNeverTouchNorLeaveTheDrawing() {
        for (double left = 0; left <= 340; left += 5) {
            for (double right = left; right <= 340; right += 5) {
                LabelPair names = LabelPair.of(left, right, 14, 74, 340);
                assertThat(names.leftEnd()).isBetween(74.0, 258.0);
                assertThat(names.rightStart()).isBetween(names.leftEnd() + 8, 266.0);
            }
        }
    }

    @Test
    void commasAndQuotesInFilesAreQuoted() {
        assertThat(new CommaSeparated().line("a,b", "say \"x\"", 3).toString())
                .isEqualTo("\"a,b\",\"say \"\"x\"\"\",3\n");
    }

    @Test
    void premiumsAndProfitsAreThoseOfTheFills() {
        Trade won = FIVE_DAYS.trades().get(1);

        assertThat(won.entryPrice()).isEqualTo("$3.10 paid");
        assertThat(won.exitPrice()).contains("$6.40 received");
        assertThat(won.profit().toString()).isEqualTo("654.40");
        assertThat(won.breakeven().toString()).isEqualTo("253.10");
    }

    private static Document parsed(String page) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
    }

    private static List<String> attributes(Document document) {
        List<String> names = new ArrayList<>();
        NodeList elements = document.getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            for (int j = 0; j < elements.item(i).getAttributes().getLength(); j++) {
                names.add(elements.item(i).getAttributes().item(j).getNodeName());
            }
        }
        return names;
    }

    private static List<String> classes(Document document, String tag) {
        List<String> classes = new ArrayList<>();
        NodeList elements = document.getElementsByTagName(tag);
        for (int i = 0; i < elements.getLength(); i++) {
            classes.add(((Element) elements.item(i)).getAttribute("class"));
        }
        return classes;
    }

    private static String golden(String name) throws IOException {
        try (InputStream stream = ReportsTest.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
