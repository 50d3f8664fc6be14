"""Runs a command in a terminal of its own: COLUMNS ROWS [ON] -- COMMAND...; sends Ctrl-C once ON was printed."""
import os, pty, select, struct, sys, fcntl, termios, time

columns, rows = int(sys.argv[1]), int(sys.argv[2])
on = sys.argv[3].encode()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[4], sys.argv[4:])
fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
printed, sent = b"", False
while True:
    select.select([terminal], [], [], 60)
    try:
        piece = os.read(terminal, 65536)
    except OSError:
        break
    if not piece:
        break
    printed += piece
    os.write(1, piece)
    if on and not sent and on in printed:
        sent = True
        time.sleep(0.3)
        os.write(terminal, b"\x03")
_, status = os.waitpid(pid, 0)
sys.exit(os.waitstatus_to_exitcode(status))
