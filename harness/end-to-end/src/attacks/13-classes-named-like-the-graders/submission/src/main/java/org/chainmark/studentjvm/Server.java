package org.chainmark.studentjvm;

final class Server {}
