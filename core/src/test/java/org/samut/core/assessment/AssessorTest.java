package org.samut.core.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.samut.core.form.compile.SampleForms;
import org.samut.core.rule.Finding;

class AssessorTest {
    private final Filling filling = Filling.of(SampleForms.msps());

    @Test
    void anEmptyWorkbookHasOneThingToDoForEachIndicator() {
        Assessment assessment = filling.assess();

        assertEquals(filling.form().indicators().count(), assessment.findings().size());
        assertTrue(assessment.findings().stream().allMatch(Finding::isToDo));
    }

    @Test
    void aWellFilledWorkbookHasNoFindings() {
        Assessment assessment = filling.everything().assess();

        assertEquals(List.of(), assessment.findings());
        assertTrue(assessment.maySeal());
    }
}
