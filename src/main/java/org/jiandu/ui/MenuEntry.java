package org.jiandu.ui;

import java.util.Set;
import org.jiandu.kernel.Role;

/**
 * A line of the staff menu; each room of views declares its own as beans.
 *
 * @param path address without a leading slash
 * @param key of the bundles
 * @param order lower comes first
 * @param roles any of these sees it
 */
public record MenuEntry(String path, String key, int order, Set<Role> roles) {
    public MenuEntry {
        roles = Set.copyOf(roles);
    }
}
