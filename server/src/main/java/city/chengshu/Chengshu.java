package city.chengshu;

import city.chengshu.command.ChengshuCommand;

/// Where the program begins: the command line of `./chengshu`.
public final class Chengshu {

    private Chengshu() {}

    static void main(String[] arguments) {
        System.exit(ChengshuCommand.execute(arguments));
    }
}
