package org.jiandu.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jiandu.trail.proof.Hashes;
import org.jiandu.trail.proof.Json;
import org.jiandu.trail.proof.Merkle;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every value of the vectors comes out to the byte, and what must be refused is refused. */
class VectorTests {
    private static final JsonNode VECTORS =
            JsonMapper.builder().build().readTree(VectorTests.class.getResourceAsStream("/trail/vectors.json"));

    @Test
    void an_event_gives_the_canonical_bytes_and_the_leaf_hash_of_the_vectors() {
        int checked = 0;
        for (var event : VECTORS.get("case").get("events")) {
            var canonical = Json.canonical(Json.read(event.get("event").toString()));
            assertThat(canonical).isEqualTo(event.get("jcs_utf8").asString());
            assertThat(hex(canonical.getBytes(UTF_8))).isEqualTo(event.get("jcs_hex").asString());
            assertThat(hex(Hashes.leaf(canonical.getBytes(UTF_8)))).isEqualTo(event.get("leaf_hash").asString());
            checked++;
        }
        assertThat(checked).isEqualTo(8);
    }

    @Test
    void canonical_json_is_that_of_the_vectors_and_fractions_are_no_part_of_the_trail() {
        for (var vector : VECTORS.get("jcs")) {
            if (vector.get("why").asString().equals("numbers")) {
                assertThatThrownBy(() -> Json.read(vector.get("in").asString())).hasMessageContaining("whole number");
            } else {
                var out = Json.canonical(Json.read(vector.get("in").asString()));
                assertThat(hex(out.getBytes(UTF_8))).isEqualTo(vector.get("out_hex").asString());
            }
        }
    }

    @Test
    void duplicate_keys_halves_of_characters_and_words_that_are_no_json_are_refused() {
        for (var vector : VECTORS.get("jcs_must_reject")) {
            assertThatThrownBy(() -> Json.read(vector.get("in").asString()))
                    .as(vector.get("why").asString())
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void openings_of_the_vectors_give_their_commitments() {
        int checked = 0;
        for (var event : VECTORS.get("case").get("events")) {
            for (var opening : event.path("openings").properties()) {
                var salt = HexFormat.of().parseHex(opening.getValue().get("salt").asString());
                var value = Json.read(opening.getValue().get("value").toString());
                assertThat(hex(Hashes.commitment(salt, opening.getKey(), value)))
                        .isEqualTo(event.get("event").get("com").get(opening.getKey()).asString());
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }

    @Test
    void a_salt_that_is_not_thirty_two_bytes_is_refused() {
        for (var salt : VECTORS.get("salt_must_be_refused_hex")) {
            assertThatThrownBy(() -> Hashes.commitment(HexFormat.of().parseHex(salt.asString()), "a", "b"))
                    .hasMessageContaining("32 bytes");
        }
    }

    @Test
    void roots_and_proofs_of_the_sha_256_trees_hold() {
        for (var tree : sha256Trees()) {
            var leaves = new ArrayList<byte[]>();
            assertThat(hex(Merkle.root(leaves))).isEqualTo(tree.get("roots").get(0).asString());
            for (var hash : tree.get("leaf_hashes")) {
                leaves.add(HexFormat.of().parseHex(hash.asString()));
                assertThat(hex(Merkle.root(leaves))).isEqualTo(tree.get("roots").get(leaves.size()).asString());
            }
            for (var p : tree.get("inclusion")) {
                assertThat(Merkle.includes(
                        leaves.get(p.get("index").asInt()), p.get("index").asLong(), p.get("size").asLong(),
                        hashes(p.get("path")), bytes(tree.get("roots").get(p.get("size").asInt())))).isTrue();
            }
            for (var p : tree.get("consistency")) {
                assertThat(Merkle.consistent(
                        p.get("from").asLong(), bytes(tree.get("roots").get(p.get("from").asInt())), p.get("to").asLong(),
                        bytes(tree.get("roots").get(p.get("to").asInt())), hashes(p.get("proof")))).isTrue();
            }
        }
    }

    @Test
    void every_forged_proof_is_refused() {
        int checked = 0;
        for (var forged : VECTORS.get("must_reject")) {
            if (forged.path("suite").asString("sha256").equals("sm3")) {
                continue;
            }
            boolean accepted =
                    switch (forged.get("kind").asString()) {
                        case "inclusion" ->
                            Merkle.includes(
                                    bytes(forged.get("leaf_hash")), forged.get("index").asLong(), forged.get("size").asLong(),
                                    hashes(forged.get("path")), bytes(forged.get("root")));
                        case "consistency" -> consistency(forged);
                        case String other -> throw new AssertionError(other);
                    };
            assertThat(accepted).as(forged.get("why").asString()).isFalse();
            checked++;
        }
        assertThat(checked).isGreaterThanOrEqualTo(12);
    }

    private static boolean consistency(JsonNode forged) {
        return Merkle.consistent(
                forged.get("from").asLong(), bytes(forged.get("root1")), forged.get("to").asLong(),
                bytes(forged.get("root2")), hashes(forged.get("proof")));
    }

    private static List<JsonNode> sha256Trees() {
        var trees = new ArrayList<JsonNode>();
        VECTORS.get("trees").forEach(t -> {
            if (t.get("suite").asString().equals("sha256")) {
                trees.add(t);
            }
        });
        assertThat(trees).isNotEmpty();
        return trees;
    }

    private static List<byte[]> hashes(JsonNode list) {
        var all = new ArrayList<byte[]>();
        list.forEach(h -> all.add(bytes(h)));
        return all;
    }

    private static byte[] bytes(JsonNode hash) {
        return HexFormat.of().parseHex(hash.asString());
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
