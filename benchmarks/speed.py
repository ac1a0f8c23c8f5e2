"""How fast events are found, beside what spaCy's own French pipeline takes for the same texts.

usage: python benchmarks/speed.py ARTICLES.jsonl [ARTICLES.jsonl …]

Reads each file's articles (`id`, `published`, `text`, one a line) with the extractor and with `nlp.pipe` of
fr_core_news_md (extra `training`), one after the other in processes of their own on one core, and prints for each the time
to load, the CPU time, the peak memory, and their ratio. The parts of each file alternate between the two, so that a busy
machine slows both. Then it prints how fast mentions of actors are found, by matching the names of the actor book and the phrases
for offices, with and without the cutting into words and sentences.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import os
import resource
import time
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection
from pathlib import Path

PARTS = 5


def extractor() -> Callable[[Iterable[dict[str, str]]], None]:
    """What finds the events of articles."""
    from diplograph.graph.actors import load_book
    from diplograph.graph.extraction.engine import Extractor
    from diplograph.graph.records import Article

    reader = Extractor(load_book())
    reader.events(Article("first", "Emmanuel Macron a rencontré Olaf Scholz à Paris."))  # loads the parser

    def run(articles: Iterable[dict[str, str]]) -> None:
        read = (Article(each["id"], each["text"], published=each.get("published")) for each in articles)
        for _ in reader.pipe(read):
            pass

    return run


def pipeline() -> Callable[[Iterable[dict[str, str]]], None]:
    """What spaCy's pipeline does with articles."""
    import spacy

    nlp = spacy.load("fr_core_news_md")

    def run(articles: Iterable[dict[str, str]]) -> None:
        for _ in nlp.pipe(each["text"] for each in articles):
            pass

    return run


def serve(make: Callable[[], Callable[[Iterable[dict[str, str]]], None]], wire: Connection) -> None:
    """In a process of its own: load, then answer each part of articles with CPU seconds and peak memory (MB)."""
    os.environ["OMP_NUM_THREADS"] = "1"
    start = time.process_time()
    run = make()
    wire.send(time.process_time() - start)
    while (part := wire.recv()) is not None:
        start = time.process_time()
        run(part)
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        wire.send((time.process_time() - start, peak))


def matching(files: Iterable[Path]) -> None:
    """Print how many megabytes of text (UTF-8) a second of the processor are matched against the actor book."""
    from diplograph.graph.actors import load_book
    from diplograph.graph.extraction.grammar import grammar
    from diplograph.graph.extraction.lexicon import mention_words
    from diplograph.graph.extraction.mentions import MentionFinder
    from diplograph.graph.extraction.paragraphs import Paragraph

    finder = MentionFinder(load_book(), mention_words("fr"), grammar("fr"))
    finder.find(Paragraph.of("Emmanuel Macron", 0, 15))  # makes the tables
    for file in files:
        texts = [json.loads(line)["text"] for line in file.open(encoding="utf-8")]
        size = sum(len(text.encode()) for text in texts) / 1e6
        found, cutting, whole = 0, 0.0, 0.0
        for text in texts:
            start = time.process_time()
            paragraphs = [Paragraph.of(line, 0, len(line)) for line in text.split("\n") if line.strip()]
            sentences = sum(len(paragraph.sentences) for paragraph in paragraphs)
            cutting += time.process_time() - start
            found += sum(len(finder.find(paragraph)) for paragraph in paragraphs) if sentences else 0
            whole += time.process_time() - start
        print(f"{file}: {found} mentions, {size / whole:.2f} MB/s, {size / (whole - cutting):.2f} without the cutting")


def main(files: list[Path]) -> None:
    """Measure both on all files and print what they took."""
    wires: dict[str, Connection] = {}
    for name, make in (("diplograph", extractor), ("fr_core_news_md", pipeline)):
        here, there = multiprocessing.Pipe()
        multiprocessing.get_context("spawn").Process(target=serve, args=(make, there), daemon=True).start()
        wires[name] = here
        print(f"{name}: loaded in {here.recv():.1f} s")
    for file in files:
        articles = [json.loads(line) for line in file.open(encoding="utf-8")]
        took, peak = dict.fromkeys(wires, 0.0), dict.fromkeys(wires, 0.0)
        for part in range(PARTS):
            for name, wire in wires.items():
                wire.send(articles[part::PARTS])
                seconds, peak[name] = wire.recv()
                took[name] += seconds
        print(f"{file}: {len(articles)} articles, {sum(len(each['text']) for each in articles) / 1e6:.2f} MB")
        for name in wires:
            print(f"  {name}: {took[name]:.1f} s CPU, {len(articles) / took[name]:.1f} articles/s, peak {peak[name]:.0f} MB")
        print(f"  {took['fr_core_news_md'] / took['diplograph']:.2f} times as fast")
    for wire in wires.values():
        wire.send(None)
    matching(files)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description="Measure the speed of the extraction.")
    parser.add_argument("files", type=Path, nargs="+", help="articles, as JSON Lines")
    main(parser.parse_args().files)
