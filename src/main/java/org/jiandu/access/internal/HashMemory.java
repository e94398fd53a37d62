package org.jiandu.access.internal;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.FixedBlockPool;

/**
 * Memory to hash in, kept between hashes: to ask for 3 MiB of fresh objects each time costs half the hash again. The
 * generator clears each block when it is done.
 */
final class HashMemory {
    static final int BLOCKS = 3 * 1024;

    /** The generator works in a few blocks more than the 1 KiB blocks of its memory. */
    private static final int BESIDE = 8;

    private final BlockingQueue<BlockPool> idle;

    /** @param atMost how many hashes run at once; more than that ask for memory of their own */
    HashMemory(int atMost) {
        idle = new ArrayBlockingQueue<>(atMost);
    }

    BlockPool take() {
        var kept = idle.poll();
        return kept == null ? new FixedBlockPool(BLOCKS + BESIDE) : kept;
    }

    /** One too many is left to the collector. */
    void giveBack(BlockPool memory) {
        var _ = idle.offer(memory);
    }
}
