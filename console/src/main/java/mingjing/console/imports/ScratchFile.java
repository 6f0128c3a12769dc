package mingjing.console.imports;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * A temporary file that only its owner knows: it goes with the process however that ends, or when nothing reaches it any more.
 */
final class ScratchFile implements AutoCloseable {
    private static final int BUFFER = 1 << 15;

    private final FileChannel channel;

    /** What is written behind all that stands there. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }

    ScratchFile() {
        try {
            Path path = Files.createTempFile("mingjing-import-", ".tmp");
            channel = FileChannel.open(
                    path, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Writes at the end, and says where that was. */
    long append(Writing writing) {
        try {
            long from = channel.size();
            channel.position(from);
            DataOutputStream out =
                    new DataOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel), BUFFER));
            writing.to(out);
            out.flush();
            return from;
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** What stands there from an offset on; several stretches may be read side by side. */
    DataInputStream from(long offset) {
        return new DataInputStream(new BufferedInputStream(new Stretch(channel, offset), BUFFER));
    }

    static UncheckedIOException failed(IOException e) {
        return new UncheckedIOException("临时文件写不下或读不回。请在 " + System.getProperty("java.io.tmpdir") + " 清出磁盘空间再试。", e);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static final class Stretch extends InputStream {
        private final FileChannel channel;
        private long at;

        Stretch(FileChannel channel, long from) {
            this.channel = channel;
            this.at = from;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int read = channel.read(ByteBuffer.wrap(into, offset, length), at);
            at += Math.max(0, read);
            return read;
        }
    }
}
