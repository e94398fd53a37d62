package org.jiandu.ticket;

/**
 * Who handed it in and how to reach them; empty strings where nothing was given.
 *
 * @param shown whether the parts are whole; false means masked ({@code 张*}, {@code 138****0000})
 */
public record Identity(String name, String phone, String email, String address, boolean shown) {

    public static Identity none() {
        return new Identity("", "", "", "", true);
    }

    public static Identity of(String name, String phone, String email, String address) {
        return new Identity(name.strip(), phone.strip(), email.strip(), address.strip(), true);
    }

    public boolean anonymous() {
        return name.isEmpty() && phone.isEmpty() && email.isEmpty() && address.isEmpty();
    }

    /** The same person as departments and supervisors see them. */
    public Identity masked() {
        return new Identity(maskedName(), maskedPhone(), email.isEmpty() ? "" : "***", address.isEmpty() ? "" : "***", false);
    }

    private String maskedName() {
        return name.isEmpty() ? "" : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }

    private String maskedPhone() {
        return phone.length() < 7 ? (phone.isEmpty() ? "" : "***") : phone.substring(0, 3) + "****" + phone.substring(phone.length() - 4);
    }
}
