package org.samut.sync.client;

import java.time.Duration;
import java.util.Optional;
import org.samut.core.failure.Refusal;
import org.samut.sync.client.line.Reply;

/** What a run writes down where an answer ends the matter: the same words whatever was asked. */
record Answers(Diary diary, Surroundings surroundings) {

    /** Writes down why; true where the run may go on with other matters. */
    boolean end(Reply.Answered answer) {
        Optional<Refusal> said = answer.problem().map(problem -> problem.refusal());
        switch (Verdict.of(answer.status(), voice(answer))) {
            case REFUSED, ASK_PERSON -> {
                diary.refused(said.orElse(Words.STRANGER));
                return true;
            }
            case WAIT -> {
                diary.waiting(said.orElse(Words.SERVER_BUSY));
                Duration pause = new Pauses(surroundings.chance()).after(1, answer);
                diary.waitingUntil(surroundings.clock().instant().plus(pause));
            }
            case ENROL_AGAIN -> diary.stopped(Words.SIGN_IN_AGAIN);
            case OTHER_SERVER -> diary.stopped(Words.OTHER_SERVER);
            case STRANGER -> diary.waiting(Words.STRANGER);
            case SIGN_IN_PAGE, TAKEN -> diary.waiting(Words.SIGN_IN_PAGE);
        }
        return false;
    }

    static Verdict.Voice voice(Reply.Answered answer) {
        return answer.problem().isPresent() ? Verdict.Voice.SERVER : Verdict.Voice.UNKNOWN;
    }
}
