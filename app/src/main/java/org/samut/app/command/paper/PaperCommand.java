package org.samut.app.command.paper;

import picocli.CommandLine.Command;

/** What is done with paper. */
@Command(
        name = "paper",
        description = "เอกสารที่พิมพ์ · paper",
        subcommands = VerifyCommand.class,
        synopsisSubcommandLabel = "VERB")
public final class PaperCommand {}
