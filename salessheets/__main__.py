"""Entry point: runs the command line and turns what went wrong into an exit code that means something."""

from __future__ import annotations

import sys


def main() -> None:
    """Run `salessheets` as a program."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Run the command line and give its exit code."""
    import click

    from salessheets.cli import commands
    from salessheets.cli.exits import Exit
    from salessheets.errors import SalessheetsError

    speak_utf8()
    try:
        refuse_ascii()
        code = commands.main(arguments, prog_name="salessheets", standalone_mode=False)
    except click.ClickException as problem:
        problem.show()
        return Exit.NOT_DONE
    except SalessheetsError as problem:
        from salessheets.cli.session import spoken_language

        click.echo(problem.message.say(spoken_language(arguments)), err=True)
        return Exit.NOT_DONE
    except (click.Abort, KeyboardInterrupt):
        return Exit.INTERRUPTED
    except OSError as problem:
        return refusal(problem, arguments)
    except Exception:  # noqa: BLE001 - the one place where a bug is caught, to be written down
        from salessheets.cli.bug import report_bug

        return report_bug(arguments)
    return code if isinstance(code, int) else Exit.CLEAN


def refusal(problem: OSError, arguments: list[str]) -> int:
    """Say which file or folder the system refuses; nothing when whoever reads our output has gone away."""
    import os

    import click

    from salessheets.cli.exits import Exit
    from salessheets.cli.session import spoken_language
    from salessheets.files import refused

    if isinstance(problem, BrokenPipeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.FAULTS
    click.echo(refused(problem.filename or "-", problem).say(spoken_language(arguments)), err=True)
    return Exit.NOT_DONE


def refuse_ascii() -> None:
    """Stop where Python cannot name Chinese files: a locale without UTF-8, with its UTF-8 mode switched off."""
    from salessheets.errors import SalessheetsError
    from salessheets.text import Text

    if sys.getfilesystemencoding().casefold() != "utf-8":
        raise SalessheetsError(
            Text(
                "当前语言环境下 Python 无法读写中文文件名。请设置环境变量 PYTHONUTF8=1，然后再试一次。",
                "In this locale Python cannot name Chinese files. Set the environment variable PYTHONUTF8=1 and try again.",
            )
        )


def speak_utf8() -> None:
    """Write UTF-8 whatever the console's code page: a redirected report must not depend on the machine."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


if __name__ == "__main__":
    main()
