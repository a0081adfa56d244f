package org.samut.sync.client;

import java.util.Objects;
import org.samut.core.feed.Feed;
import org.samut.core.form.Forms;
import org.samut.core.postmark.Postmarks;
import org.samut.core.settings.Settings;
import org.samut.core.submission.Outbox;
import org.samut.sync.client.upload.EvidenceShelf;

/** What a run reads from and puts into on this PC. */
public record Shelves(
        Forms forms,
        Feed feed,
        Outbox outbox,
        EvidenceShelf evidence,
        Postmarks postmarks,
        Settings settings,
        TokenStore tokens) {
    public Shelves {
        Objects.requireNonNull(forms);
        Objects.requireNonNull(feed);
        Objects.requireNonNull(outbox);
        Objects.requireNonNull(postmarks);
        Objects.requireNonNull(evidence);
        Objects.requireNonNull(settings);
        Objects.requireNonNull(tokens);
    }
}
