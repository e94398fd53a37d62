package org.jiandu.cli;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jiandu.kernel.PortalFailure;
import org.springframework.beans.BeansException;

/** The commands behind the launcher. Exit codes: 0 done, 1 a fault was found, 2 called wrongly, 3 something is missing here. */
public final class Cli {
    static final int DONE = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int MISSING = 3;

    private Cli() {}

    public static void main(String[] args) {
        int code = run(args);
        if (code >= 0) {
            System.exit(code);
        }
    }

    /** @return the exit code, or -1 where the portal keeps running */
    static int run(String[] args) {
        var command = args.length == 0 ? "help" : args[0];
        var rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
        try {
            return switch (command) {
                case "run" -> RunCommand.run(rest);
                case "due" -> DueCommand.run(rest, System.out, System.err);
                case "notice" -> NoticeCommand.run(rest);
                case "verify" -> VerifyCommand.run(rest);
                case "backup" -> BackupCommand.backup(rest);
                case "restore" -> BackupCommand.restore(rest);
                case "token" -> TokenCommand.run(rest);
                case "doctor" -> DoctorCommand.run(rest);
                default -> unknown(command);
            };
        } catch (Options.Wrong e) {
            System.err.println("portal: " + e.getMessage());
            return USAGE;
        } catch (PortalFailure e) {
            System.err.println("portal: " + e.getMessage());
            return MISSING;
        } catch (BeansException e) {
            if (e.contains(PortalFailure.class)) {
                return MISSING; // the start has said the sentence
            }
            throw e;
        }
    }

    private static int unknown(String command) {
        System.err.println("portal: 没有这个命令：" + command + "。用 ./portal help 看全部命令。 (Unknown command.)");
        return USAGE;
    }

    /** What was typed after a command. */
    record Options(Map<String, String> named, List<String> rest) {
        /** @param withValue options that take the next word; {@code flags} stand alone */
        static Options read(String[] args, List<String> withValue, List<String> flags) {
            var named = new LinkedHashMap<String, String>();
            var rest = new java.util.ArrayList<String>();
            var words = new ArrayDeque<>(List.of(args));
            while (!words.isEmpty()) {
                var word = words.removeFirst();
                int equals = word.indexOf('=');
                var name = equals > 0 && word.startsWith("--") ? word.substring(0, equals) : word;
                if (withValue.contains(name)) {
                    if (equals < 0 && words.isEmpty()) {
                        throw new Wrong(name + " 后面要有一个值。 (" + name + " needs a value.)");
                    }
                    named.put(name, equals > 0 ? word.substring(equals + 1) : words.removeFirst());
                } else if (flags.contains(word)) {
                    named.put(word, "");
                } else if (word.startsWith("-") && word.length() > 1) {
                    throw new Wrong("不认识的选项 " + word + "。用 --help 看用法。 (Unknown option.)");
                } else {
                    rest.add(word);
                }
            }
            return new Options(named, rest);
        }

        boolean has(String name) {
            return named.containsKey(name);
        }

        String get(String name, String otherwise) {
            return named.getOrDefault(name, otherwise);
        }

        /** Called wrongly, with the sentence that says how it is called. */
        static final class Wrong extends RuntimeException {
            Wrong(String sentence) {
                super(sentence);
            }
        }
    }
}
