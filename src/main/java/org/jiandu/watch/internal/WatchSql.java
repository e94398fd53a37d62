package org.jiandu.watch.internal;

/** Every statement over those who want to be told. */
final class WatchSql {
    private WatchSql() {}

    static final String BEGIN = """
            INSERT IGNORE INTO watcher (id, notice, item, address_sealed, told_on)
            VALUES (:id, :notice, :item, :address, :today)
            """;

    static final String STOP = """
            DELETE FROM watcher
             WHERE id = :id
            """;

    /** One row by its key. */
    static final String FIND = """
            SELECT w.id, w.notice, w.item, w.address_sealed, w.told_on
              FROM watcher w
             WHERE w.id = :id
            """;

    /** Those of one item (hundreds), ix_watcher_item. */
    static final String OF_ITEM = """
            SELECT w.id, w.notice, w.item, w.address_sealed, w.told_on
              FROM watcher w
             WHERE w.notice = :notice AND w.item = :item
             ORDER BY w.id
             LIMIT 10000
            """;

    /** Whether somebody is not told today, ix_watcher_told_on. */
    static final String WAITING = """
            SELECT COUNT(*) AS n
              FROM (SELECT w.id
                      FROM watcher w
                     WHERE w.told_on < :today
                     ORDER BY w.told_on, w.id
                     LIMIT 1) k
            """;

    /** The next of those not told today, ix_watcher_told_on; two nodes never take the same. */
    static final String TAKE = """
            SELECT w.id, w.notice, w.item, w.address_sealed, w.told_on
              FROM watcher w
             WHERE w.told_on < :today
             ORDER BY w.told_on, w.id
             LIMIT 200
               FOR UPDATE SKIP LOCKED
            """;

    static final String TOLD = """
            UPDATE watcher
               SET told_on = :today
             WHERE id IN (:ids)
            """;
}
