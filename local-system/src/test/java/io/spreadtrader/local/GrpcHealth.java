package io.spreadtrader.local;

import com.google.protobuf.CodedInputStream;
import io.grpc.CallOptions;
import io.grpc.Channel;
import io.grpc.MethodDescriptor;
import io.grpc.stub.ClientCalls;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** What a process answers to {@code grpc.health.v1.Health/Check} about the whole of it, without generated classes. */
final class GrpcHealth {
    /** Of {@code HealthCheckResponse.ServingStatus}. */
    static final int SERVING = 1;

    private static final MethodDescriptor<byte[], byte[]> CHECK = MethodDescriptor.<byte[], byte[]>newBuilder()
            .setType(MethodDescriptor.MethodType.UNARY)
            .setFullMethodName("grpc.health.v1.Health/Check")
            .setRequestMarshaller(new Bytes())
            .setResponseMarshaller(new Bytes())
            .build();

    private GrpcHealth() {}

    /** The status; 0 is unknown. */
    static int of(Channel channel) {
        try {
            CodedInputStream answer = CodedInputStream.newInstance(
                    ClientCalls.blockingUnaryCall(channel, CHECK, CallOptions.DEFAULT, new byte[0]));
            int status = 0;
            for (int tag = answer.readTag(); tag != 0; tag = answer.readTag()) {
                status = answer.readEnum();
            }
            return status;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Messages as they are. */
    private static final class Bytes implements MethodDescriptor.Marshaller<byte[]> {
        @Override
        public InputStream stream(byte[] value) {
            return new ByteArrayInputStream(value);
        }

        @Override
        public byte[] parse(InputStream stream) {
            try {
                return stream.readAllBytes();
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }
}
