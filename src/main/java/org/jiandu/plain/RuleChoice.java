package org.jiandu.plain;

/** A rule the calculator offers. */
public record RuleChoice(String id, String name) {}
