package mingjing.console.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import mingjing.console.imports.BadFile;
import mingjing.console.imports.BookWorkbook;
import mingjing.rules.BookSheets;
import mingjing.rules.RuleBookErrors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Turns a rule book from YAML into Excel, or back; what is wrong in it stays wrong and is told by whoever reads it. */
@Command(name = "convert", description = "把考核细则在 yaml 和 xlsx 之间互换", mixinStandardHelpOptions = true)
public final class ConvertCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "FROM", description = "已有的细则文件（yaml、xlsx）")
    Path from = Path.of("");

    @Parameters(index = "1", paramLabel = "TO", description = "要写的文件（xlsx、yaml）；已经有的不覆盖")
    Path to = Path.of("");

    @Override
    public Integer call() throws IOException {
        if (Files.notExists(from)) {
            throw new BadFile("没有文件 " + from + "。请核对路径。");
        }
        if (Files.exists(to)) {
            throw new BadFile(to + " 已经有了，不覆盖。请换一个文件名。");
        }
        if (isWorkbook(from) == isWorkbook(to)) {
            throw new BadFile("一个文件要以 .xlsx 结尾，另一个以 .yaml 结尾。");
        }
        try {
            if (isWorkbook(from)) {
                Files.writeString(to, BookWorkbook.read(from).yaml());
            } else {
                BookSheets sheets = BookSheets.of(String.valueOf(from.getFileName()), Files.readString(from));
                try (OutputStream out = Files.newOutputStream(to)) {
                    BookWorkbook.write(sheets, out);
                }
            }
        } catch (RuleBookErrors errors) {
            errors.errors().forEach(System.err::println);
            return Errors.FAILED;
        }
        System.out.println("已写到 " + to + "。");
        return 0;
    }

    private static boolean isWorkbook(Path file) {
        return file.toString().endsWith(".xlsx");
    }
}
