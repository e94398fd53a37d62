package org.jiandu.intake;

import java.time.Instant;
import java.time.LocalDate;
import org.jiandu.access.ReceiptCode;
import org.jiandu.ticket.TicketNumber;

/**
 * What the citizen keeps (回执).
 *
 * @param noticeBy 最迟哪天告诉您由谁办理
 * @param noticeByProvisional 暂定
 * @param leafHash the act's leaf in the trail, lower-case hex
 */
public record Receipt(
        TicketNumber number, ReceiptCode code, Instant at, LocalDate receivedOn, LocalDate noticeBy,
        boolean noticeByProvisional, String leafHash) {}
