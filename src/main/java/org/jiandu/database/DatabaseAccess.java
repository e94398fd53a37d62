package org.jiandu.database;

/**
 * How to reach the database.
 *
 * @param user the application's account: no DDL, and on {@code trail_leaf} no UPDATE and no DELETE
 * @param migrateUser the account of upgrades; the same as {@code user} where only one was given
 * @param embedded whether it is the database this installation brings along
 */
public record DatabaseAccess(
        String url, String user, String password, String migrateUser, String migratePassword, boolean embedded) {

    public boolean singleAccount() {
        return user.equals(migrateUser);
    }

    @Override
    public String toString() {
        return "DatabaseAccess[" + url + ", " + user + "]";
    }
}
