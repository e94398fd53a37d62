package org.jiandu.ticket;

import java.util.List;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;

/** 常用语: sentences everybody at the desk may put into a form; about no ticket and no person. */
public interface Phrases {

    List<Phrase> all();

    /** @return why not; empty where it is there now */
    List<Refusal> add(String title, String text, Actor.Staff by);

    void drop(String id, Actor.Staff by);

    record Phrase(String id, String title, String text) {}
}
