package org.jiandu.trail.proof;

import java.util.Arrays;
import java.util.List;

/** Merkle trees and their proofs after RFC 6962 §2.1 and RFC 9162 §2.1.3–2.1.4. */
public final class Merkle {
    private Merkle() {}

    /** The root over leaf hashes; SHA-256 of nothing for no leaf. */
    public static byte[] root(List<byte[]> leaves) {
        int n = leaves.size();
        if (n == 0) {
            return Hashes.sha256().digest();
        }
        if (n == 1) {
            return leaves.getFirst();
        }
        int k = Integer.highestOneBit(n - 1);
        return Hashes.node(root(leaves.subList(0, k)), root(leaves.subList(k, n)));
    }

    /** Whether {@code path} shows that {@code leaf} stands at {@code index} of the tree with this root. */
    public static boolean includes(byte[] leaf, long index, long size, List<byte[]> path, byte[] root) {
        if (index < 0 || index >= size) {
            return false;
        }
        long fn = index;
        long sn = size - 1;
        var r = leaf;
        for (var p : path) {
            if (sn == 0 || p.length != root.length) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hashes.node(p, r);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                r = Hashes.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(r, root);
    }

    /** Whether {@code proof} shows that the tree of {@code to} leaves begins with the tree of {@code from} ≥ 1 leaves. */
    public static boolean consistent(long from, byte[] rootFrom, long to, byte[] rootTo, List<byte[]> proof) {
        if (from <= 0 || from > to) {
            return false;
        }
        if (from == to) {
            return proof.isEmpty() && Arrays.equals(rootFrom, rootTo);
        }
        boolean whole = Long.bitCount(from) == 1;
        if (proof.isEmpty() && !whole) {
            return false;
        }
        long fn = from - 1;
        long sn = to - 1;
        while ((fn & 1) == 1) {
            fn >>= 1;
            sn >>= 1;
        }
        int next = whole ? 0 : 1;
        var fr = whole ? rootFrom : proof.getFirst();
        var sr = fr;
        for (var c : proof.subList(next, proof.size())) {
            if (sn == 0 || c.length != rootTo.length) {
                return false;
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hashes.node(c, fr);
                sr = Hashes.node(c, sr);
                while ((fn & 1) == 0 && fn != 0) {
                    fn >>= 1;
                    sn >>= 1;
                }
            } else {
                sr = Hashes.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 && Arrays.equals(fr, rootFrom) && Arrays.equals(sr, rootTo);
    }
}
