package org.jiandu.correspondence;

import java.time.Instant;

/**
 * Mail to readers of the public pages, by the way all mail goes. It says what everybody may read, and nothing else. Queued in
 * the transaction of the caller, which must be running; the address is kept, sealed, until the mail has gone.
 */
public interface ReaderMail {

    /**
     * Whether they asked for it.
     *
     * @param about what they would be told of
     * @param yes path of the page where they say so
     */
    void ask(String address, String about, String yes, Instant at);

    /**
     * @param list what changed
     * @param page path of the page where it is read
     * @param stop path of the page where it ends
     */
    void changed(String address, String list, String page, String stop, Instant at);
}
