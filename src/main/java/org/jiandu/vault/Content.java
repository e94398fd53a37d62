package org.jiandu.vault;

/** Class of content with a master of its own, so that each can be erased alone (个人信息保护法 §47). */
public enum Content {
    IDENTITY,
    BODY,
    STAFF
}
