package org.jiandu.access.internal;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** Argon2id at about 2 ms of CPU: 3 MiB, one pass, one lane. */
interface SlowHash {
    byte[] of(byte[] secret, byte[] salt);

    static SlowHash argon2id() {
        var memories = new HashMemory(Runtime.getRuntime().availableProcessors());
        return (secret, salt) -> {
            var memory = memories.take();
            try {
                var generator = new Argon2BytesGenerator();
                generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                        .withMemoryAsKB(HashMemory.BLOCKS)
                        .withIterations(1)
                        .withParallelism(1)
                        .withSalt(salt)
                        .withBlockPool(memory)
                        .build());
                var hash = new byte[32];
                generator.generateBytes(secret, hash);
                return hash;
            } finally {
                memories.giveBack(memory);
            }
        };
    }
}
