package io.spreadtrader.localstack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** The only interface anything here listens on. */
final class Loopback {
    static final String HOST = "127.0.0.1";

    private Loopback() {}

    static InetSocketAddress freePort() {
        return new InetSocketAddress(InetAddress.ofLiteral(HOST), 0);
    }

    static URI address(int port) {
        return URI.create("http://" + HOST + ":" + port);
    }

    /** Virtual threads, which never keep a program from ending. */
    static Executor threads(String name) {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name(name + "-", 0).factory());
    }
}
