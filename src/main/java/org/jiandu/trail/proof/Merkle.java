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
        var way = new Way(index, size - 1);
        var r = leaf;
        for (var p : path) {
            if (way.sn == 0 || p.length != root.length) {
                return false;
            }
            r = way.right() ? Hashes.node(p, r) : Hashes.node(r, p);
            way.up();
        }
        return way.sn == 0 && Arrays.equals(r, root);
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
        var way = new Way(from - 1, to - 1);
        way.upWhileOdd();
        var fr = whole ? rootFrom : proof.getFirst();
        var sr = fr;
        for (var c : proof.subList(whole ? 0 : 1, proof.size())) {
            if (way.sn == 0 || c.length != rootTo.length) {
                return false;
            }
            if (way.right()) {
                fr = Hashes.node(c, fr);
                sr = Hashes.node(c, sr);
            } else {
                sr = Hashes.node(sr, c);
            }
            way.up();
        }
        return way.sn == 0 && Arrays.equals(fr, rootFrom) && Arrays.equals(sr, rootTo);
    }

    /** The way from a leaf to the root; {@code fn} and {@code sn} are the names of RFC 9162. */
    private static final class Way {
        private long fn;
        private long sn;

        Way(long fn, long sn) {
            this.fn = fn;
            this.sn = sn;
        }

        /** Whether the next hash of the path stands to the left of what was reckoned so far. */
        boolean right() {
            return (fn & 1) == 1 || fn == sn;
        }

        void up() {
            if (right()) {
                while ((fn & 1) == 0 && fn != 0) {
                    step();
                }
            }
            step();
        }

        void upWhileOdd() {
            while ((fn & 1) == 1) {
                step();
            }
        }

        private void step() {
            fn >>= 1;
            sn >>= 1;
        }
    }
}
