package org.jiandu.intake;

import java.util.List;
import java.util.Optional;
import org.jiandu.access.ReceiptCode;
import org.jiandu.kernel.Actor;
import org.jiandu.kernel.Refusal;
import org.jiandu.kernel.StaffId;
import org.jiandu.kernel.TicketId;

/** 补发查询码 at the counter: one member of staff checks who it is and asks, another gives; the old code dies. */
public interface NewCodes {

    /**
     * @param checked how it was made sure who stands there (证件核对)
     * @return why not; empty where it now waits for a colleague
     */
    List<Refusal> ask(TicketId ticket, String checked, Actor by);

    /** Who asked, while nobody has given. */
    Optional<StaffId> waiting(TicketId ticket, Actor by);

    Given give(TicketId ticket, Actor by);

    sealed interface Given {
        /** @param code shown this once */
        record Code(ReceiptCode code) implements Given {}

        record Refused(Refusal reason) implements Given {}
    }
}
