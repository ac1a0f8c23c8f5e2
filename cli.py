"""The command line: each command is a few lines over a library call.

Libraries are imported by the commands that use them, so that `diplograph --help` and short questions answer at once.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from diplograph.graph import arguments as take
from diplograph.graph.records import BadInput, DiplographError

if TYPE_CHECKING:
    from diplograph.graph.corrections import Corrected, Desk
    from diplograph.graph.intake import Intake
    from diplograph.graph.network import EventNetwork
    from diplograph.graph.store import GraphStore

app = typer.Typer(
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"]},
)
book_app = typer.Typer(
    help="Ask who held an office; check or fetch tables for --actors.", rich_markup_mode=None
)
app.add_typer(book_app, name="actors")
network_app = typer.Typer(rich_markup_mode=None)
app.add_typer(network_app, name="network")
correct_app = typer.Typer(help="Correct what the graph tells, for good.", rich_markup_mode=None)
app.add_typer(correct_app, name="correct")

_INTERRUPTED = 130  # the exit status of what Ctrl-C ended


def main(arguments: list[str] | None = None) -> None:
    """Run the command line; what a user can mend is one line on standard error."""
    try:
        status = app(arguments, prog_name="diplograph", standalone_mode=False)
    except DiplographError as error:
        status = _complain(str(error), 2 if isinstance(error, BadInput) else 1)
    except typer.TyperException as error:
        context = getattr(error, "ctx", None)
        command = context.command_path if context else "diplograph"
        status = _complain(f"{error.format_message()} (`{command} --help` says more)", error.exit_code)
    except OSError as error:
        where = f"{error.filename}: " if error.filename else ""
        status = _complain(f"{where}{error.strerror or error}")
    except KeyboardInterrupt:
        status = _INTERRUPTED
    sys.exit(status or 0)


def _complain(message: str, status: int = 1) -> int:
    """Tell it in one line; a syntax error in a query shows the place in lines of its own."""
    _note(f"diplograph: {message}")
    return status


def _note(text: str) -> None:
    """What is no part of the answer, after what was answered so far."""
    sys.stdout.flush()
    print(text, file=sys.stderr)


def _end(failed: bool) -> None:
    if failed:
        raise typer.Exit(1)


@app.callback(invoke_without_command=True)
def diplograph(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    """Turn news articles into a graph of who met whom, when, where, and which sentence says so."""
    if version:
        from importlib.metadata import version as version_of

        print(f"diplograph {version_of('diplograph')}")
    elif context.invoked_subcommand is None:
        print(context.get_help())


# ---- articles in


@app.command()
def build(
    sources: take.Sources = None,
    published: take.Published = None,
    fields: take.Fields = None,
    allow_private: take.Private = False,
    actors: take.Actors = None,
    corrections: take.File = None,
    workers: take.Workers = None,
    cluster: take.Cluster = None,
    time_limit: take.TimeLimit = 60,
    log: take.LogFile = None,
    reconcile: take.Reconcile = True,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Read articles into the graph.

    Those that it has already stay as they are; a later version of one takes its place. Corrections hold for all of them.
    In the end it is decided which events of different articles are one. Whatever ends a build, the same command goes on
    where it stopped.
    """
    from diplograph.graph.actors import load_book
    from diplograph.graph.build import build as build_graph
    from diplograph.graph.corrections import corrections_file, corrector_of
    from diplograph.graph.extraction.engine import Extractor
    from diplograph.graph.ledger import ledger_of
    from diplograph.graph.priority import WRITING, give_way
    from diplograph.graph.store import open_graph
    from diplograph.graph.workers import cores

    give_way(WRITING)
    book = load_book(*(actors or ()))
    file = corrections or corrections_file(graph)
    with _intake(sources, published, fields, allow_private, log) as intake, open_graph(graph) as store:
        summary = build_graph(
            store, intake.articles(), Extractor(book), book, corrector=corrector_of(store, file, book),
            ledger=ledger_of(graph), reconciled=reconcile, on_problem=intake.report, on_article=intake.done,
            workers=workers or cores(), cluster=cluster, time_limit=time_limit,
        )  # fmt: skip
        intake.sum_up(summary)
    _note(f"{graph}: {summary}")
    _tell(summary.corrected, file)
    if summary.interrupted:
        _note("interrupted: the graph holds these articles; the same command goes on with the others")
        raise typer.Exit(_INTERRUPTED)
    _end(intake.failed)


@app.command()
def extract(
    sources: take.Sources = None,
    published: take.Published = None,
    fields: take.Fields = None,
    allow_private: take.Private = False,
    actors: take.Actors = None,
    min_confidence: take.Sure = 0.0,
    why: take.Why = False,
    time_limit: take.TimeLimit = 60,
) -> None:
    """Print the events of each article as a line of JSON.

    No graph is needed.
    """
    from diplograph.graph.actors import load_book
    from diplograph.graph.extraction.engine import Extractor
    from diplograph.graph.jsonlines import events_to_json, mentions_to_json
    from diplograph.graph.reading import Problem
    from diplograph.graph.workers import SafeReader

    extractor = Extractor(load_book(*(actors or ())))
    reader = SafeReader(extractor, time_limit)
    with _intake(sources, published, fields, allow_private, beside_output=True) as intake:
        for article in intake.articles():
            found = reader(article)
            is_read = not isinstance(found, Problem)
            if isinstance(found, Problem):
                intake.report(found)
                found = []
            told = events_to_json(article, [event for event in found if event.confidence >= min_confidence])
            if why:
                told["mentions"] = mentions_to_json(extractor.explain(article) if is_read else [])
            print(json.dumps(told, ensure_ascii=False))
            intake.done(article, "new", len(found))
    _end(intake.failed)


@app.command()
def dates(
    sources: take.Sources = None,
    published: take.Published = None,
    fields: take.Fields = None,
    allow_private: take.Private = False,
) -> None:
    """Print the dates that each article tells as a line of JSON."""
    from diplograph.graph.jsonlines import dates_to_json

    with _intake(sources, published, fields, allow_private, beside_output=True) as intake:
        for article in intake.articles():
            print(json.dumps(dates_to_json(article), ensure_ascii=False))
            intake.done(article, "new", 0)
    _end(intake.failed)


def _intake(
    sources: list[str] | None,
    published: str | None,
    fields: list[str] | None,
    private: bool,
    log: Path | None = None,
    beside_output: bool = False,
) -> Intake:
    from diplograph.graph.intake import Intake

    return Intake(
        sources or [], _complain, published=published, fields=fields or [], allow_private=private,
        log=log, beside_output=beside_output,
    )  # fmt: skip


@app.command()
def forget(articles: take.Articles, graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Drop articles and all that they alone told.

    A file or folder means the articles in it, a site or an address that ends with a slash those that lie there.
    """
    from diplograph.graph.build import forget as forget_articles
    from diplograph.graph.ledger import ledger_of
    from diplograph.graph.naming import articles_named
    from diplograph.graph.store import open_graph

    _opened(graph).__exit__(None, None, None)  # a graph that is not there is none to be made
    with open_graph(graph) as store:
        found = articles_named(store, articles, lambda problem: _note(str(problem)))
        forget_articles(store, found, ledger_of(graph))
    _note(f"{graph}: {len(found)} forgotten")


@app.command()
def reconcile(graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Decide anew which events of different articles are one.

    A build does so at its end, for what it has read. Articles stay as they are.
    """
    from diplograph.graph.ledger import ledger_of
    from diplograph.graph.reconciling import Upkeep
    from diplograph.graph.store import open_graph

    _opened(graph).__exit__(None, None, None)  # a graph that is not there is none to be made
    with open_graph(graph) as store:
        found = Upkeep(store, ledger_of(graph), wanted=True).redo()
    _note(f"{graph}: {found}")


# ---- questions


def _opened(graph: str) -> AbstractContextManager[GraphStore]:
    from diplograph.graph.store import open_graph

    return open_graph(graph, read_only=True)


@app.command()
def met(
    actor: take.AnyActor = None,
    with_: take.With = None,
    since: take.Since = None,
    until: take.Until = None,
    status: take.Status = "occurred",
    format: take.Format = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Print who met whom, when, how, where, and who says so.

    One line is one meeting, however many articles tell it. Names fit without case, accents or full form.
    """
    from diplograph.graph.answers import met as encounters_of
    from diplograph.graph.output import print_encounters

    with _opened(graph) as store:
        print_encounters(encounters_of(store, actor, with_, since, until, status), format, store.prefixes)


@app.command()
def timeline(
    actor: take.Actor,
    since: take.Since = None,
    until: take.Until = None,
    format: take.Format = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Print all that an actor did, said or underwent, by date."""
    from diplograph.graph.answers import timeline as timeline_of
    from diplograph.graph.output import print_records

    with _opened(graph) as store:
        print_records(timeline_of(store, actor, since, until), format, store.prefixes)


@app.command()
def show(
    thing: take.Thing, format: take.ShownFormat = "table", graph: take.Graph = take.DEFAULT_GRAPH
) -> None:
    """Print what is known of an actor, place, event or article."""
    from diplograph.graph.answers import show as shown
    from diplograph.graph.output import print_shown

    with _opened(graph) as store:
        print_shown(shown(store, thing), format, store.prefixes)


@app.command()
def query(
    text: take.Query,
    values: take.Values = None,
    params: take.Params = None,
    format: take.AnswerFormat = "table",
    timeout: take.Timeout = 30,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Ask a named query, or SPARQL of your own.

    A query only reads, makes no network request, and is stopped when it takes too long or too much. `diplograph queries`
    lists the named ones.
    """
    from diplograph.graph.intake import pair, query_text
    from diplograph.graph.output import print_answer
    from diplograph.graph.queries import Limits, run

    given = dict(map(pair, (*(values or ()), *(params or ()))))
    with _opened(graph) as store:
        print_answer(run(store, query_text(text), Limits(timeout), **given), format, store.prefixes)


@app.command()
def queries() -> None:
    """List the named queries."""
    from diplograph.graph.output import print_rows
    from diplograph.graph.queries import named_queries

    rows = [(query.name, query.title, query.example) for query in named_queries().values()]
    print_rows(("name", "what it answers", "example of parameters"), rows)


@app.command()
def disputes(
    since: take.Since = None,
    until: take.Until = None,
    format: take.Format = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """List what articles contradict each other on, and which of them say what."""
    _print_period("disputes", since, until, format, graph)


@app.command()
def articles(
    since: take.Since = None,
    until: take.Until = None,
    format: take.Format = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """List the articles of the graph."""
    _print_period("articles", since, until, format, graph)


def _print_period(query: str, since: str | None, until: str | None, format: str, graph: str) -> None:
    """Print the rows of a named query that are of a period."""
    from diplograph.graph.output import print_records
    from diplograph.graph.queries import table

    period = {name: day for name, day in (("since", since), ("until", until)) if day is not None}
    with _opened(graph) as store:
        print_records(table(store, query, **period), format, store.prefixes)


@app.command()
def stats(format: take.ShownFormat = "table", graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Print how much the graph holds: articles, actors, events by type and year, days, size."""
    from diplograph.graph.output import print_stats
    from diplograph.graph.overview import stats as stats_of

    with _opened(graph) as store:
        print_stats(stats_of(store), format)


@app.command()
def optimize(graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Order the graph's files after a large build, so that questions are answered faster."""
    from diplograph.graph.store import open_graph

    _opened(graph).__exit__(None, None, None)  # a graph that is not there is none to be made
    with open_graph(graph) as store:
        before = store.size() or 0
        store.optimize()
        after = store.size() or 0
    _note(f"{graph}: optimized; {before / 1e6:,.1f} MB before, {after / 1e6:,.1f} MB now")


# ---- the graph for others


@app.command()
def export(form: take.Form = None, file: take.Output = None, graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Write the graph in Turtle or another form.

    Without -f the form is what the name of the file says.
    """
    from diplograph.graph.export import export as export_graph
    from diplograph.graph.export import form_of
    from diplograph.graph.output import output

    chosen = form or (form_of(file) if file else "turtle")
    with _opened(graph) as store, output(file) as stream:
        export_graph(store, stream, chosen)


@app.command()
def view(
    file: take.Page = Path("network.html"),
    actor: take.Circle = None,
    with_: take.With = None,
    since: take.Since = None,
    until: take.Until = None,
    types: take.Types = None,
    statuses: take.Statuses = None,
    top: take.Top = None,
    min_meetings: take.Often = None,
    title: take.Title = "Diplograph",
    open_: take.Open = False,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Write the network as one page that opens offline."""
    from diplograph.graph.network.page import page
    from diplograph.graph.output import output

    found = _network(graph, actor, with_, since, until, types, statuses, top, min_meetings)
    with output(file) as stream:
        stream.write(page(found, title=title).encode())
    if not found.events:
        _note(f"{file}: no event fits; the page says what to try")
    if open_:
        typer.launch(file.resolve().as_uri())


def _network(
    graph: str,
    actor: str | None,
    with_: str | None,
    since: str | None,
    until: str | None,
    types: list[str] | None,
    statuses: list[str] | None,
    top: int | None,
    min_meetings: int | None,
) -> EventNetwork:
    from diplograph.graph.network import network as network_of

    with _opened(graph) as store:
        return network_of(
            store, actor=actor, with_=with_, since=since, until=until, types=types, statuses=statuses,
            top=top, min_meetings=min_meetings,
        )  # fmt: skip


@network_app.callback(invoke_without_command=True)
def network(
    context: typer.Context,
    form: take.NetworkForm = None,
    file: take.Output = None,
    actor: take.Circle = None,
    with_: take.With = None,
    since: take.Since = None,
    until: take.Until = None,
    types: take.Types = None,
    statuses: take.Statuses = None,
    top: take.Top = None,
    min_meetings: take.Often = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Write the network for Gephi, Cytoscape or igraph, or print its figures.

    Without -f the form is what the name of the file says, or else GraphML. `network stats` prints who stands where.
    """
    from diplograph.graph.export import network_form_of, write_network
    from diplograph.graph.output import output

    if context.invoked_subcommand:
        sources = {context.get_parameter_source(name) for name in context.params}
        if any(source and source.name == "COMMANDLINE" for source in sources):
            raise typer.BadParameter("options belong after the word `stats`")
        return
    chosen = form or (network_form_of(file) if file else "graphml")
    found = _network(graph, actor, with_, since, until, types, statuses, top, min_meetings)
    with output(file) as stream:
        write_network(found, stream, chosen)


@network_app.command("stats")
def network_stats(
    compare: take.Compared = None,
    actor: take.Circle = None,
    with_: take.With = None,
    since: take.Since = None,
    until: take.Until = None,
    types: take.Types = None,
    statuses: take.Statuses = None,
    top: take.Top = None,
    min_meetings: take.Often = None,
    format: take.ShownFormat = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Print who stands where: partners, betweenness, communities, bridges, who rose and who fell."""
    from diplograph.graph.network.periods import period
    from diplograph.graph.network.statistics import rise_and_fall, stats
    from diplograph.graph.output import print_statistics

    periods = [period(each) for each in compare or ()]
    found = _network(graph, actor, with_, since, until, types, statuses, top, min_meetings)
    changes = rise_and_fall(found, periods[0], periods[1]) if periods else None
    print_statistics(stats(found), changes, compare or (), format)


@app.command()
def serve(
    host: take.Host = "127.0.0.1",
    port: take.Port = 8000,
    name: take.Names = None,
    allow_origin: take.Origins = None,
    timeout: take.Timeout = 30,
    rows: take.Rows = 100_000,
    memory: take.Memory = 2000,
    workers: take.Servers = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Show the graph as a web site, and answer SPARQL, until Ctrl-C.

    Only this machine reaches it unless --host says otherwise. It only reads; a build may go on meanwhile.
    """
    from diplograph.graph.serving.server import Settings
    from diplograph.graph.serving.server import serve as serve_graph
    from diplograph.graph.sparql.limits import Limits
    from diplograph.graph.workers import cores

    limits = Limits(seconds=timeout, rows=rows, memory=memory << 20)
    # Two for each core: while one computes a long answer, another gives short ones.
    settings = Settings(graph, limits, workers or 2 * cores(), tuple(name or ()), tuple(allow_origin or ()))
    serve_graph(settings, host, port, lambda address: _note(f"{graph}: {address} (Ctrl-C ends)"))


@app.command()
def check(graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Check the graph against its SHACL shapes."""
    from diplograph.graph.audit import audit

    with _opened(graph) as store:
        found = audit(store)
        count = len(store.articles())
    for violation in found:
        print(violation)
    _note(f"{graph}: {len(found) or 'nothing'} wrong in {count} articles")
    _end(bool(found))


@app.command()
def demo(graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Build a graph of two articles and show what it can do.

    Writes the graph, diplograph.ttl and network.html into the working folder.
    """
    from importlib.resources import as_file, files

    turtle, page = Path("diplograph.ttl"), Path("network.html")
    with as_file(files("diplograph").joinpath("seeds/articles")) as seeds:
        build([str(seeds)], graph=graph)
    print("\nWho met whom, and when:\n")
    met(graph=graph)
    export(file=turtle, graph=graph)
    view(file=page, graph=graph)
    print(
        f"\nthe graph     {graph}/\nin Turtle     {turtle}\nas a network  {page}, which opens in any browser\n"
    )
    check(graph)


# ---- corrections


@contextmanager
def _desk(
    graph: str, corrections: Path | None, actors: list[Path] | None, read_only: bool = False
) -> Iterator[Desk]:
    from diplograph.graph.actors import load_book
    from diplograph.graph.corrections import Desk, corrections_file
    from diplograph.graph.ledger import ledger_of
    from diplograph.graph.store import open_graph

    _opened(graph).__exit__(None, None, None)  # a graph that is not there is none to be made
    with open_graph(graph, read_only=read_only) as store:
        yield Desk(
            store, corrections or corrections_file(graph), load_book(*(actors or ())), ledger_of(graph)
        )


def _tell(corrected: Corrected | None, file: Path) -> None:
    """Say what became of the corrections, if there are any."""
    if corrected and (corrected.total or corrected.changed):
        for line in corrected.lines(file):
            _note(line)
        _note(f"{file}: {corrected}")


@correct_app.command()
def reject(
    event: take.Event,
    article: take.InArticle = None,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say that an event is not told."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write(desk.make.judged("reject", event, article), who, why), desk.file)


@correct_app.command()
def confirm(
    event: take.Event,
    article: take.InArticle = None,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say that an event is told rightly."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write(desk.make.judged("confirm", event, article), who, why), desk.file)


@correct_app.command()
def amend(
    event: take.Event,
    date: take.NewDate = None,
    place: take.NewPlace = None,
    type_: take.NewType = None,
    status: take.NewStatus = None,
    sense: take.NewSense = None,
    participants: take.Participants = None,
    agents: take.Agents = None,
    targets: take.Targets = None,
    replace: take.Swaps = None,
    remove: take.Absent = None,
    article: take.InArticle = None,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say what is otherwise with an event."""
    from diplograph.graph.corrections.making import changes_of
    from diplograph.graph.intake import pair

    swaps = {**dict(map(pair, replace or ())), **dict.fromkeys(remove or ())}
    with _desk(graph, corrections, actors) as desk:
        changes = changes_of(
            type=type_, date=date, place=place, status=status, sense=sense,
            participants=participants, agents=agents, targets=targets,
        ) | desk.make.recast(event, swaps)  # fmt: skip
        _tell(desk.write(desk.make.amended(event, changes, article), who, why), desk.file)


@correct_app.command()
def merge(
    actor: take.Actor,
    into: take.Into,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say that two actors are one, who goes by the names of both."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write([desk.make.merged(actor, into)], who, why), desk.file)


@correct_app.command()
def separate(
    actor: take.Actor,
    into: take.Into,
    articles: take.InArticles,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say that some articles mean another actor of the same name."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write([desk.make.separated(actor, into, articles)], who, why), desk.file)


@correct_app.command()
def distinct(
    actor: take.Actor,
    other: take.Another,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Say that two actors are two, whatever `actors merges` holds for certain."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write([desk.make.distinguished(actor, other)], who, why), desk.file)


@correct_app.command()
def add(
    type_: take.AddedType,
    sentence: take.Sentence,
    participants: take.Participants = None,
    agents: take.Agents = None,
    targets: take.Targets = None,
    date: take.NewDate = None,
    place: take.NewPlace = None,
    status: take.NewStatus = None,
    sense: take.NewSense = None,
    article: take.InArticle = None,
    url: take.Url = None,
    title: take.SourceTitle = None,
    published: take.Published = None,
    why: take.Reason = "",
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Add an event that was not found, with the sentence that tells it: in an article of the graph, or elsewhere."""
    from diplograph.graph.corrections.making import changes_of

    changes = changes_of(
        type=type_, date=date, place=place, status=status, sense=sense,
        participants=participants, agents=agents, targets=targets,
    )  # fmt: skip
    source = changes_of(url=url, title=title, published=published)
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.write([desk.make.added(changes, sentence, article, source)], who, why), desk.file)


@correct_app.command()
def apply(
    corrections: take.File = None, actors: take.Actors = None, graph: take.Graph = take.DEFAULT_GRAPH
) -> None:
    """Bring the graph to what the file says, after it was changed by hand or by others."""
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.apply(), desk.file)


@correct_app.command("list")
def list_(
    corrections: take.File = None, actors: take.Actors = None, graph: take.Graph = take.DEFAULT_GRAPH
) -> None:
    """List the corrections, and whether each still applies."""
    from diplograph.graph.output import print_rows

    with _desk(graph, corrections, actors, read_only=True) as desk:
        print_rows(("line", "correction", "of", "who", "when", "why", "state"), desk.listed())


@app.command()
def review(
    articles: take.Reviewed = None,
    below: take.Below = 1.0,
    gold: take.GoldFile = None,
    who: take.Who = None,
    corrections: take.File = None,
    actors: take.Actors = None,
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Go through what is told, the least certain first: the sentence is shown, one key is an answer.

    Answers are corrections; what was judged is not asked again. With articles, all that these tell in the order of the text;
    as for `forget`, a file, folder or site means the articles in it.
    """
    from rich.console import Console

    from diplograph.graph.corrections import read_corrections
    from diplograph.graph.naming import articles_named
    from diplograph.graph.review import Keyboard, Session, gold_records, questions, write_gold

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise DiplographError("a review shows sentences and waits for keys: run it in a terminal")
    with _desk(graph, corrections, actors) as desk:
        desk.apply()  # what an earlier review left undone
    with _desk(graph, corrections, actors, read_only=True) as desk:
        named = articles_named(desk.graph, articles or (), lambda problem: _note(str(problem)))
        asked = questions(desk.graph, named, below)
        with Keyboard() as keyboard:
            session = Session(desk, Console(), keyboard.key, keyboard.line, who)
            session.run(asked)
    with _desk(graph, corrections, actors) as desk:
        _tell(desk.apply(), desk.file)
        _note(f"{session.answered} answered, {len(questions(desk.graph))} left")
        if gold:
            records = gold_records(desk.graph, read_corrections(desk.file, desk.book))
            written = write_gold(records, gold)
            _note(f"{gold}: {written} article{'s' * (written != 1)}")


# ---- how good it is


@app.command()
def evaluate(
    gold: take.Gold,
    events: take.Found = None,
    errors: take.Errors = False,
    bootstrap: take.Bootstrap = 0,
    as_read: take.AsRead = False,
    format: take.ShownFormat = "table",
    graph: take.Graph = take.DEFAULT_GRAPH,
) -> None:
    """Score the events of the graph, or those that `extract` printed, against records of what is right.

    docs/evaluation.md tells the form of these records and how the figures are counted.
    """
    from diplograph.graph.corrections import is_corrected
    from diplograph.graph.evaluation import evaluate as score
    from diplograph.graph.evaluation import read_found, read_gold
    from diplograph.graph.evaluation.from_graph import events_in_graph
    from diplograph.graph.output import print_evaluation

    records = read_gold(gold)
    if events:
        result = score(records, read_found(events), bootstrap)
    else:
        with _opened(graph) as store:
            if not as_read and is_corrected(store):
                _note("the graph is corrected: --as-read scores what the program read")
            result = score(records, events_in_graph(store, [each.id for each in records], as_read), bootstrap)
    print_evaluation(result, errors, format)


# ---- the actor book


@book_app.command()
def who(office: take.Office, country: take.Country, day: take.Day = None, actors: take.Actors = None) -> None:
    """Print who held an office."""
    from diplograph.graph.actors import describe, load_book
    from diplograph.graph.actors import who as holders

    book = load_book(*(actors or ()))
    found = holders(office, country, day, book)
    for tenure in found:
        print(describe(book, tenure))
    if not found:
        _note("nothing found")


@book_app.command("check")
def check_tables(tables: take.BookTables) -> None:
    """Say what is wrong with tables for --actors."""
    from diplograph.graph.actors import check as findings

    found = findings(*tables)
    for finding in found:
        print(finding)
    _end(bool(found))


@book_app.command()
def merges(graph: take.Graph = take.DEFAULT_GRAPH) -> None:
    """Propose persons of the graph that may be one under two names.

    Those that are certain are counted as one already; judging the others is left to you.
    """
    from diplograph.graph.output import print_rows
    from diplograph.graph.reconciling import proposed_merges

    with _opened(graph) as store:
        found = proposed_merges(store)
    rows = [
        (f"actor:{each.actor}", f"actor:{each.same_as}", "certain" if each.certain else "maybe", each.why)
        for each in found
    ]
    print_rows(("actor", "same as", "", "because"), rows)


@book_app.command()
def sync(
    folder: take.Tables = Path(),
    endpoint: take.Endpoint = "https://query.wikidata.org/sparql",
    contact: take.Contact = "",
    pause: take.Pause = 1.0,
) -> None:
    """Fetch states and office holders of today from Wikidata into tables for --actors.

    Asks page by page, with a pause between; interrupted, it goes on from there when run again.
    """
    from diplograph.graph.actors.wikidata import sync as refresh
    from diplograph.graph.progress import stepped

    with stepped() as progress:
        done = refresh(folder, endpoint, contact, pause, progress)
    print(f"{done.states}: {done.state_rows} states that are new or have another capital")
    print(f"{done.tenures}: {done.tenure_rows} tenures")
    _note(f"unsound rows left out: {done.left_out}")


if __name__ == "__main__":
    main()
