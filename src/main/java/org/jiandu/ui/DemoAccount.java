package org.jiandu.ui;

/** A demo account on the sign-in page, one click away. */
public record DemoAccount(String login, String name, String roles, String department) {}
