package org.jiandu.ticket;

import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Who handed it in and how to reach them; empty strings where nothing was given.
 *
 * @param more personal particulars of a registration, by their field
 * @param shown whether the parts are whole; false means masked ({@code 张*}, {@code 138****0000})
 */
public record Identity(
        String name, String phone, String email, String address, Map<Particulars.Field, String> more, boolean shown) {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s<>\",;]{1,64}@[^@\\s<>\",;]+\\.[^@\\s<>\",;.]+");

    public Identity {
        more = Map.copyOf(more);
    }

    public static Identity none() {
        return new Identity("", "", "", "", Map.of(), true);
    }

    public static Identity of(String name, String phone, String email, String address) {
        return new Identity(name.strip(), phone.strip(), email.strip(), address.strip(), Map.of(), true);
    }

    public Identity with(Particulars personal) {
        return new Identity(name, phone, email, address, personal.cells(), shown);
    }

    public boolean anonymous() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty() && more.isEmpty();
    }

    /** The same person as departments and supervisors see them. */
    public Identity masked() {
        var hidden = new EnumMap<Particulars.Field, String>(Particulars.Field.class);
        more.keySet().forEach(field -> hidden.put(field, "***"));
        return new Identity(
                maskedName(), maskedPhone(), email.isEmpty() ? "" : "***", address.isEmpty() ? "" : "***", hidden, false);
    }

    private String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private String maskedPhone() {
        return phone.length() < 7 ? (phone.isEmpty() ? "" : "***") : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }

    /** Whether mail could go there, at most 254 characters (RFC 5321, 4.5.3.1); whether anybody reads it only a mail tells. */
    public static boolean isEmail(String typed) {
        return typed.length() <= 254 && EMAIL.matcher(typed).matches();
    }
}
