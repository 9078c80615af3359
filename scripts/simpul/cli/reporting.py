"""Commands that keep true what is published."""

import argparse
import os
from pathlib import Path

from simpul.check.sources_report import SOURCE_FORMATS, is_complete, take_account
from simpul.cli.telling import CLEAN, FAULTS, Command, today, warn
from simpul.places import root_of
from simpul.settings import load_hub
from simpul.upkeep.fetching import Manners
from simpul.upkeep.links import agent_of, find_addresses, judge, read_earlier, visit_all
from simpul.upkeep.links_report import as_issue
from simpul.upkeep.overdue import OVERDUE_FORMATS, find_overdue, read_issues, unasked, write_questions
from simpul.upkeep.papers import LIMIT
from simpul.vocabulary import load_vocabularies


def _report(arguments: argparse.Namespace) -> int:
    if arguments.subject == "overdue":
        return _report_overdue(arguments)
    accounts = take_account(root_of(arguments))
    print(SOURCE_FORMATS[arguments.format](accounts))
    return CLEAN if is_complete(accounts) else FAULTS


def _report_overdue(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    overdue = find_overdue(root, today(os.environ))
    print(OVERDUE_FORMATS[arguments.format](overdue))
    if arguments.out:
        asked = list(unasked(overdue, read_issues(arguments.known)))[: arguments.limit]
        hub, _ = load_hub(root, load_vocabularies(root).wilayah)
        write_questions(asked, arguments.out, hub.situs if hub else "")
        warn(f"{len(asked)} pertanyaan ditulis ke {arguments.out}.")
    return CLEAN


def _links(arguments: argparse.Namespace) -> int:
    root = root_of(arguments)
    hub, _ = load_hub(root, load_vocabularies(root).wilayah)
    manners = Manners(agent=agent_of(hub.situs if hub else ""))
    addresses = find_addresses(root)
    answers = visit_all(addresses, manners)
    told = as_issue(judge(addresses, answers, read_earlier(arguments.known), today(os.environ)), today(os.environ))
    if arguments.out:
        arguments.out.write_text(told, encoding="utf-8")
        print(f"Ditulis: {arguments.out}")
    else:
        print(told)
    return CLEAN


def add(command: Command) -> None:
    """Add the commands."""
    reporting = command("report", _report)
    reporting.add_argument(
        "subject",
        choices=["sources", "overdue"],
        help="sources: klaim tiap kasus dan sumbernya; overdue: kasus yang lewat waktu tinjaunya",
    )
    reporting.add_argument("--format", choices=sorted(SOURCE_FORMATS), default="text", help="bentuk laporan")
    reporting.add_argument("--out", type=Path, metavar="DIR", help="overdue: tulis pertanyaan bagi tiap kasus ke sini")
    reporting.add_argument("--known", type=Path, metavar="FILE", help="overdue: laporan yang sudah ada, JSON dari gh")
    reporting.add_argument(
        "--limit", type=int, default=LIMIT, metavar="N", help=f"overdue: pertanyaan paling banyak (bawaan: {LIMIT})"
    )
    linking = command("links", _links)
    linking.add_argument("--out", type=Path, metavar="FILE", help="berkas laporan (bawaan: tampilkan)")
    linking.add_argument("--known", type=Path, metavar="FILE", help="laporan sebelumnya, untuk mengetahui sejak kapan")
