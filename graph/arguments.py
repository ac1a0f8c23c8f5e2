"""What the commands of the command line take: the arguments and options that several of them share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

from typer import Argument, Option

DEFAULT_GRAPH = "diplograph.db"

Graph = Annotated[
    str,
    Option("-g", "--graph", metavar="FOLDER|URL", help="Folder of the graph, or a SPARQL server's address."),
]
Actors = Annotated[
    list[Path] | None, Option("--actors", metavar="FILE", help="A table that adds to the actor book.")
]

# Articles in.
Sources = Annotated[
    list[str] | None,
    Argument(metavar="SOURCE…", help="Files, folders, http(s) addresses; - for standard input."),
]
Published = Annotated[str | None, Option(metavar="DATE", help="The day of publication of all of them.")]
Fields = Annotated[
    list[str] | None, Option("--field", metavar="OURS=THEIRS", help="A field's name, as text=body.")
]
Private = Annotated[bool, Option("--allow-private", help="Fetch addresses of private networks too.")]
Workers = Annotated[
    int | None, Option(metavar="N", min=1, help="Processes that read articles; else one for each core.")
]
Cluster = Annotated[
    str | None, Option(metavar="ADDRESS", help="Have the workers of this Dask scheduler (tcp://…) read them.")
]
TimeLimit = Annotated[
    float, Option(metavar="SECONDS", min=1, help="Time of the processor that an article may take.")
]
LogFile = Annotated[
    Path | None, Option("--log", metavar="FILE", help="File for what became of each article, a line each.")
]
Reconcile = Annotated[bool, Option("--reconcile/--no-reconcile", help="Bring together what is one event.")]
Sure = Annotated[float, Option(min=0, max=1, help="Leave out events less sure than that.")]
Why = Annotated[bool, Option("--why", help="Add each mention, whom it was taken for, and why.")]
Articles = Annotated[list[str], Argument(metavar="ARTICLE…", help="Addresses, identifiers, IRIs, or sources.")]

# Questions.
Actor = Annotated[str, Argument(metavar="ACTOR", help="Any name of the actor, or its IRI.")]
AnyActor = Annotated[str | None, Argument(metavar="[ACTOR]", help="Any name of the actor, or its IRI.")]
With = Annotated[str | None, Option("--with", metavar="ACTOR", help="Only with this actor.")]
Since = Annotated[str | None, Option(metavar="DATE", help="From this day, month or year on.")]
Until = Annotated[str | None, Option(metavar="DATE", help="Up to this day, month or year.")]
Status = Annotated[
    Literal["occurred", "planned", "proposed", "denied"], Option(help="How the meetings stand.")
]
Thing = Annotated[str, Argument(metavar="THING", help="Any name, address, identifier or IRI.")]
Query = Annotated[
    str, Argument(metavar="NAME|FILE|-", help="A named query, or SPARQL in a file or on standard input.")
]
Values = Annotated[list[str] | None, Argument(metavar="[NAME=VALUE]…", help="Parameters of a named query.")]
Params = Annotated[list[str] | None, Option("--param", metavar="NAME=VALUE", help="The same.")]
Format = Annotated[Literal["table", "csv", "tsv", "json"], Option("-f", "--format", help="How to print it.")]
ShownFormat = Annotated[Literal["table", "json"], Option("-f", "--format", help="How to print it.")]
AnswerFormat = Annotated[
    Literal["table", "csv", "tsv", "json", "turtle"], Option("-f", "--format", help="How to print it.")
]
Timeout = Annotated[
    float, Option(metavar="SECONDS", min=0.1, help="Time that a query may take before it is stopped.")
]

# The graph for others.
Form = Annotated[
    str | None,
    Option("-f", "--format", help="turtle, ntriples, nquads, trig, jsonld, rdfxml or csv."),
]
NetworkForm = Annotated[
    Literal["graphml", "gexf", "csv"] | None, Option("-f", "--format", help="How to write it.")
]
Output = Annotated[Path | None, Option("-o", "--output", help="File to write; else standard output.")]
Page = Annotated[Path, Option("-o", "--output", help="The page to write.")]
Circle = Annotated[str | None, Option("--actor", metavar="ACTOR", help="Only events of this actor.")]
Types = Annotated[
    list[str] | None, Option("--type", help="Only events of this type, as Meeting or Encounter.")
]
Statuses = Annotated[list[str] | None, Option("--status", help="Only events that stand so, as occurred.")]
Top = Annotated[int | None, Option(help="Only so many actors: those who met most.")]
Often = Annotated[int | None, Option("--min-meetings", help="Only pairs who met so often.")]
Compared = Annotated[
    tuple[str, str] | None,
    Option("--compare", metavar="PERIOD PERIOD", help="Who rose and fell, as from 2022 to 2023-01/2023-06."),
]
Title = Annotated[str, Option(help="The title of the page.")]
Open = Annotated[bool, Option("--open", help="Open the page in the browser.")]

# The graph left open to others.
Host = Annotated[str, Option(metavar="ADDRESS", help="Address to listen on; 0.0.0.0 is all of this machine.")]
Port = Annotated[int, Option(min=0, max=65535, help="Port to listen on; 0 takes any that is free.")]
Names = Annotated[
    list[str] | None, Option("--name", metavar="NAME", help="A name by which others reach this site.")
]
Origins = Annotated[
    list[str] | None,
    Option("--allow-origin", metavar="ORIGIN", help="A site whose pages may ask, as https://example.org; or *."),
]
Rows = Annotated[int, Option(min=1, help="Rows or triples of an answer.")]
Memory = Annotated[int, Option(metavar="MB", min=1000, help="Memory of each process that answers.")]
Servers = Annotated[
    int | None, Option("--workers", metavar="N", min=1, help="Processes for pages, and as many for SPARQL; else two a core.")
]

# Corrections.
File = Annotated[
    Path | None,
    Option("--corrections", metavar="FILE", help="The corrections; else the file beside the graph."),
]
Event = Annotated[str, Argument(metavar="EVENT", help="The IRI of an event, as event:…, which queries show.")]
InArticle = Annotated[
    str | None, Option("--article", metavar="ARTICLE", help="Only as this article tells it.")
]
InArticles = Annotated[
    list[str], Option("--article", metavar="ARTICLE", help="Where the other one is meant.")
]
Who = Annotated[str | None, Option(metavar="NAME", help="Who corrects; else the user of this machine.")]
Reason = Annotated[str, Option("--why", metavar="TEXT", help="Why.")]
NewDate = Annotated[
    str | None, Option("--date", metavar="DATE", help="Day, month, year, START/END; or none.")
]
NewPlace = Annotated[str | None, Option("--place", metavar="PLACE", help="Any name, new:NAME; or none.")]
NewType = Annotated[str | None, Option("--type", metavar="TYPE", help="As Meeting, Call, Visit.")]
NewStatus = Annotated[str | None, Option("--status", help="occurred, planned, proposed or denied.")]
NewSense = Annotated[str | None, Option("--sense", help="lift, of sanctions; or none.")]
Participants = Annotated[
    list[str] | None, Option("--participant", metavar="ACTOR", help="Who came together.")
]
Agents = Annotated[list[str] | None, Option("--agent", metavar="ACTOR", help="Who did it, visited or spoke.")]
Targets = Annotated[
    list[str] | None, Option("--target", metavar="ACTOR", help="Who underwent it, or the host.")
]
Swaps = Annotated[
    list[str] | None, Option("--replace", metavar="ACTOR=OTHER", help="Who was mistaken for whom.")
]
Absent = Annotated[list[str] | None, Option("--remove", metavar="ACTOR", help="Who has no part in it.")]
Into = Annotated[str, Argument(metavar="OTHER", help="Who is meant; a new one as person:NAME, state:NAME.")]
Another = Annotated[str, Argument(metavar="OTHER", help="Who is somebody else.")]
AddedType = Annotated[str, Argument(metavar="TYPE", help="As Meeting, Call, Visit.")]
Sentence = Annotated[str, Option(metavar="TEXT", help="The words that tell it.")]
Url = Annotated[
    str | None, Option(metavar="URL", help="The address of a source that the graph does not have.")
]
SourceTitle = Annotated[str | None, Option("--title", metavar="TEXT", help="Its title.")]

Reviewed = Annotated[
    list[str] | None,
    Argument(metavar="[ARTICLE]…", help="Addresses, identifiers, IRIs, or sources; else all articles."),
]
Below = Annotated[float, Option(min=0, max=1, help="Only what was read with at most that confidence.")]
GoldFile = Annotated[
    Path | None, Option("--gold", metavar="FILE", help="Write records of the articles judged as a whole.")
]

# How good it is.
Gold = Annotated[Path, Argument(metavar="GOLD", help="Folder or file of records of what is right.")]
Found = Annotated[
    Path | None, Argument(metavar="[EVENTS]", help="What `extract` printed; else the graph is scored.")
]
Errors = Annotated[bool, Option("--errors", help="List encounters and deeds that were missed or are false.")]
AsRead = Annotated[bool, Option("--as-read", help="Score what the program read, before corrections.")]
Bootstrap = Annotated[int, Option(metavar="N", min=0, help="90 % intervals of F1 from N resamples.")]

# The actor book.
Office = Annotated[str, Argument(metavar="OFFICE", help="A French title, or an office as foreign_minister.")]
Country = Annotated[str, Argument(metavar="COUNTRY", help="Name or code of a state or organisation.")]
Day = Annotated[
    str | None, Option("--on", "--day", metavar="DATE", help="On that day, in that month or year.")
]
BookTables = Annotated[
    list[Path], Argument(metavar="FILE…", help="Tables of yours; those given together may refer to each other.")
]
Tables = Annotated[Path, Argument(metavar="FOLDER", help="Where to write the tables.")]
Endpoint = Annotated[str, Option(metavar="ADDRESS", help="The SPARQL service to ask.")]
Contact = Annotated[
    str, Option(metavar="TEXT", help="An e-mail address or page, sent along for the service to write to.")
]
Pause = Annotated[float, Option(min=0, help="Seconds between two pages.")]
