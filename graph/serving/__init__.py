"""The graph as a web site that can be left open to others: pages for people, SPARQL and RDF for programs.

    server        listens, and lets go of clients that are too slow
      └ app         HTTP: which page is asked for, what was answered before, what is refused at the door
         └ pool       processes that answer, each on a snapshot, and are ended at their limits
            └ worker    the process: one question at a time, out of reach of the network
               └ pages    the answers: HTML, results of SPARQL, RDF

Nothing is imported here, so that a worker confines itself before it loads the rest.
"""
