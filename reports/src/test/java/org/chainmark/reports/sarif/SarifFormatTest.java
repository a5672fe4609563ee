package org.chainmark.reports.sarif;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import org.chainmark.reports.HostileReports;
import org.chainmark.reports.HostileText;
import org.chainmark.reports.SampleReports;
import org.chainmark.reports.StrictJson;
import org.chainmark.reports.Written;
import org.chainmark.results.GradingReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SarifFormatTest {
    private static final JsonSchema SCHEMA = schema();

    private static JsonSchema schema() {
        InputStream file = SarifFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json");
        return JsonSchemaFactory.getInstance(VersionFlag.V7).getSchema(Objects.requireNonNull(file));
    }

    @Test
    void theSchemaRefusesWhatIsNotSarif() {
        assertThat(SCHEMA.validate(StrictJson.parse("{\"version\": \"2.1.0\", \"runs\": [{}]}")))
                .isNotEmpty();
    }

    @Test
    void aDiagnosisIsAResultAtItsLine() {
        JsonNode result = log(SampleReports.rich()).at("/runs/0/results/0");

        assertThat(result.at("/ruleId").textValue()).isEqualTo("A_mul_overwrite");
        assertThat(result.at("/level").textValue()).isEqualTo("error");
        assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                        .textValue())
                .isEqualTo("src/main/java/autograd/Value.java");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(57);
        assertThat(result.at("/message/text").textValue())
                .startsWith("`mul` assigns its gradient instead of adding to it.\n");
    }

    @Test
    void everyResultHasAPlaceAndTheRestIsToldAsNotifications() {
        JsonNode run = log(SampleReports.rich()).at("/runs/0");

        assertThat(run.at("/results"))
                .allSatisfy(result -> assertThat(result.at("/locations")).hasSize(1));
        assertThat(texts(run.at("/invocations/0/toolExecutionNotifications"), "/message/text"))
                .anySatisfy(text -> assertThat(text).startsWith("`Value.tanh()` is missing."))
                .anySatisfy(text -> assertThat(text).startsWith("A reused value sums its paths"));
    }

    @Test
    void anErrorOfTheCompilerIsAtItsLine() {
        JsonNode result = log(SampleReports.doesNotCompile()).at("/runs/0/results/0");

        assertThat(result.at("/ruleId").textValue()).isEqualTo("compile.error");
        assertThat(result.at("/locations/0/physicalLocation/region/startLine").intValue())
                .isEqualTo(42);
    }

    @Test
    void aFailureOfOursIsNoSuccessfulRun() {
        JsonNode invocation = log(SampleReports.notGraded()).at("/runs/0/invocations/0");

        assertThat(invocation.at("/executionSuccessful").booleanValue()).isFalse();
        assertThat(texts(invocation.at("/toolExecutionNotifications"), "/message/text"))
                .singleElement()
                .asString()
                .contains("not your code");
    }

    @Test
    void aHiddenCheckTellsNoNumber() {
        assertThat(Written.by(new SarifFormat(), SampleReports.rich())).doesNotContain("secret", "1234", "4321");
    }

    static List<HostileText> texts() {
        return HostileText.all();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void everyTextGivesAValidLog(HostileText text) {
        JsonNode run = log(HostileReports.everywhere(text.sent())).at("/runs/0");

        assertThat(run.at("/results")).allSatisfy(result -> {
            assertThat(result.at("/locations/0/physicalLocation/artifactLocation/uri")
                            .textValue())
                    .matches("src/main/java(/[A-Za-z0-9._~-]+|(/([A-Za-z0-9._~-]|%[0-9A-F]{2})+))+")
                    .doesNotContain("..");
            assertThat(result.at("/ruleIndex").intValue())
                    .isLessThan(run.at("/tool/driver/rules").size());
        });
        assertThat(texts(run.at("/tool/driver/rules"), "/id")).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("texts")
    void noTextIsAPlaceholderOrALink(HostileText text) {
        JsonNode run = log(HostileReports.everywhere(text.sent())).at("/runs/0");

        List<String> messages = texts(run.at("/invocations/0/toolExecutionNotifications"), "/message/text");
        assertThat(messages).isNotEmpty().allSatisfy(message -> {
            assertThat(message.replace("{{", "").replace("}}", "")).doesNotContain("{", "}");
            assertThat(message).doesNotContainPattern("\\]\\(");
        });
    }

    @Test
    void aVeryLongTextIsCut() {
        JsonNode run = log(HostileReports.everywhere("{".repeat(100_000))).at("/runs/0");

        assertThat(StrictJson.texts(run))
                .allSatisfy(text -> assertThat(text.length()).isLessThan(9_000));
    }

    private static List<String> texts(JsonNode list, String place) {
        return list.valueStream().map(element -> element.at(place).textValue()).toList();
    }

    private static JsonNode log(GradingReport report) {
        JsonNode log = StrictJson.parse(Written.by(new SarifFormat(), report));
        assertThat(SCHEMA.validate(log))
                .extracting(ValidationMessage::getMessage)
                .isEmpty();
        return log;
    }
}
