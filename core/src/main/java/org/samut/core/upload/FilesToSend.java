package org.samut.core.upload;

import java.util.List;
import org.samut.core.failure.Refusal;
import org.samut.core.failure.WorldFailure;
import org.samut.core.upload.FileToSend.Key;

/** The files that go with submissions, and how far each is. Survives crashes. Blocking; safe for several threads. */
public interface FilesToSend {

    /** Enters files that are not known yet; those that are stay as they stand. */
    void expect(List<FileToSend> files) throws WorldFailure;

    /** All of a revision, smallest first. */
    List<FileToSend> of(String submission, int revision) throws WorldFailure;

    /** Those that are to go, smallest first. */
    List<FileToSend> waiting() throws WorldFailure;

    /** The server takes the file at this address from now on, from its first byte. */
    void begun(Key key, String address) throws WorldFailure;

    /** The server has said that it holds so many bytes from the file's start. */
    void confirmed(Key key, long bytes) throws WorldFailure;

    /** The server has said that it has the whole file. */
    void there(Key key) throws WorldFailure;

    void refused(Key key, Refusal refusal) throws WorldFailure;

    /** It is to go from its first byte: the server has dropped what it had, or a person wants it tried again. */
    void again(Key key) throws WorldFailure;
}
