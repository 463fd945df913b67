package io.spreadtrader.localstack;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.content.ByteBufferContentSource;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Keeps every write before it is answered, in the order writes took effect: one at a time, and nobody reads in between
 * what a kill could still undo. DynamoDB Local's own file does not do: killed, it loses the last write it answered.
 */
final class KeepingHandler extends Handler.Wrapper {
    private static final Set<String> WRITES =
            Set.of("BatchWriteItem", "CreateTable", "DeleteItem", "PutItem", "TransactWriteItems", "UpdateItem");

    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final TableLog log;
    private volatile boolean keeping;
    private volatile boolean broken;

    KeepingHandler(Handler tables, TableLog log) {
        super(tables);
        this.log = log;
    }

    /** From now on: what came before was in the log already. */
    void begin() {
        keeping = true;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        String target = request.getHeaders().get("X-Amz-Target");
        String operation = target == null ? "" : target.substring(target.indexOf('.') + 1);
        boolean writes = keeping && WRITES.contains(operation);
        ByteBuffer body = Content.Source.asByteBuffer(request);
        Lock turn = writes ? lock.writeLock() : lock.readLock();
        turn.lock();
        try {
            requireWhole();
            Response answer = writes
                    ? new KeptFirst(
                            request,
                            response,
                            new TableWrite(
                                    operation,
                                    StandardCharsets.UTF_8
                                            .decode(body.duplicate())
                                            .toString()))
                    : response;
            return super.handle(new Replayed(request, body), answer, callback);
        } finally {
            turn.unlock();
        }
    }

    private void requireWhole() {
        if (broken) {
            throw new IllegalStateException("a write could not be kept; start again from what was");
        }
    }

    /** The request with its body to be read once more. */
    private static final class Replayed extends Request.Wrapper {
        private final Content.Source body;

        Replayed(Request request, ByteBuffer body) {
            super(request);
            this.body = new ByteBufferContentSource(body);
        }

        @Override
        public Content.Chunk read() {
            return body.read();
        }

        @Override
        public void demand(Runnable demandCallback) {
            body.demand(demandCallback);
        }

        @Override
        public void fail(Throwable failure) {
            body.fail(failure);
        }
    }

    /** The answer, whose first byte leaves after the write was kept. */
    private final class KeptFirst extends Response.Wrapper {
        private final TableWrite write;
        private boolean kept;

        KeptFirst(Request request, Response response, TableWrite write) {
            super(request, response);
            this.write = write;
        }

        @Override
        public void write(boolean last, ByteBuffer content, Callback callback) {
            if (!kept && (getStatus() == 0 || getStatus() == HttpStatus.OK_200)) {
                keep();
            }
            kept = true;
            super.write(last, content, callback);
        }

        private void keep() {
            boolean done = false;
            try {
                log.keep(write);
                done = true;
            } finally {
                broken = !done;
            }
        }
    }
}
