"""Refuse, and note down, every connection of a Python process that would leave the machine.

Python imports this at its start in every process whose PYTHONPATH leads here. The harness puts
it there for the Jupyter server and so for its kernels; MCDA_OUTSIDE names the file of notes.
"""

from __future__ import annotations

import ipaddress
import os
import socket
import sys
from pathlib import Path

HERE = {None, "", "localhost", socket.gethostname()}


def local(host):
    """Whether a host, as given to a socket, is this machine."""
    host = host.decode() if isinstance(host, bytes) else host
    if host in HERE:
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified


def watch(event, arguments):
    """Stop a look-up or a connection to any other machine."""
    if event == "socket.connect" and isinstance(arguments[1], tuple):
        host = arguments[1][0]
    elif event in {"socket.getaddrinfo", "socket.gethostbyname"}:
        host = arguments[0]
    else:
        return
    if not local(host):
        with Path(os.environ["MCDA_OUTSIDE"]).open("a", encoding="utf-8") as notes:
            notes.write(f"{host} ({event}, {' '.join(sys.orig_argv)[:200]})\n")
        raise ConnectionRefusedError(f"The tests keep {host} out of reach.")


sys.addaudithook(watch)
