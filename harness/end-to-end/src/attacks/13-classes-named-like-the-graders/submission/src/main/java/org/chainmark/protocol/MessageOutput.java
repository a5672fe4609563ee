package org.chainmark.protocol;

public final class MessageOutput {}
