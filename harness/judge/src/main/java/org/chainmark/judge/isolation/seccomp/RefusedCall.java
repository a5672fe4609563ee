package org.chainmark.judge.isolation.seccomp;

import java.util.Arrays;
import java.util.stream.IntStream;

/** System calls that no JVM needs to run student code, with their numbers on x86-64 and on aarch64, -1 for none. */
enum RefusedCall {
    // Other processes: look into them, send them signals, leave their group, start them.
    PTRACE(101, 117),
    PROCESS_VM_READV(310, 270),
    PROCESS_VM_WRITEV(311, 271),
    PROCESS_MADVISE(440, 440),
    PROCESS_MRELEASE(448, 448),
    KCMP(312, 272),
    PIDFD_OPEN(434, 434),
    PIDFD_GETFD(438, 438),
    PIDFD_SEND_SIGNAL(424, 424),
    KILL(62, 129),
    TKILL(200, 130),
    RT_SIGQUEUEINFO(129, 138),
    RT_TGSIGQUEUEINFO(297, 240),
    SETSID(112, 157),
    SETPGID(109, 154),
    SETPRIORITY(141, 140),
    SCHED_SETPARAM(142, 118),
    SCHED_SETSCHEDULER(144, 119),
    SCHED_SETAFFINITY(203, 122),
    SCHED_SETATTR(314, 274),
    IOPRIO_SET(251, 30),
    MIGRATE_PAGES(256, 238),
    MOVE_PAGES(279, 239),
    EXECVEAT(322, 281),

    // Namespaces and file systems.
    UNSHARE(272, 97),
    SETNS(308, 268),
    MOUNT(165, 40),
    UMOUNT2(166, 39),
    PIVOT_ROOT(155, 41),
    CHROOT(161, 51),
    OPEN_TREE(428, 428),
    MOVE_MOUNT(429, 429),
    FSOPEN(430, 430),
    FSCONFIG(431, 431),
    FSMOUNT(432, 432),
    FSPICK(433, 433),
    MOUNT_SETATTR(442, 442),
    QUOTACTL(179, 60),
    QUOTACTL_FD(443, 443),
    SWAPON(167, 224),
    SWAPOFF(168, 225),
    NAME_TO_HANDLE_AT(303, 264),
    OPEN_BY_HANDLE_AT(304, 265),
    FANOTIFY_INIT(300, 262),

    // Change files that can be named, which Landlock does not cover.
    CHMOD(90, -1),
    FCHMOD(91, 52),
    FCHMODAT(268, 53),
    FCHMODAT2(452, 452),
    CHOWN(92, -1),
    FCHOWN(93, 55),
    LCHOWN(94, -1),
    FCHOWNAT(260, 54),
    UTIME(132, -1),
    UTIMES(235, -1),
    FUTIMESAT(261, -1),
    UTIMENSAT(280, 88),
    SETXATTR(188, 5),
    LSETXATTR(189, 6),
    FSETXATTR(190, 7),
    REMOVEXATTR(197, 14),
    LREMOVEXATTR(198, 15),
    FREMOVEXATTR(199, 16),
    SETXATTRAT(463, 463),
    REMOVEXATTRAT(466, 466),
    TRUNCATE(76, 45),

    // Parts of the kernel with a history of holes, and memory that no limit counts.
    BPF(321, 280),
    PERF_EVENT_OPEN(298, 241),
    USERFAULTFD(323, 282),
    IO_URING_SETUP(425, 425),
    IO_URING_ENTER(426, 426),
    IO_URING_REGISTER(427, 427),
    ADD_KEY(248, 217),
    REQUEST_KEY(249, 218),
    KEYCTL(250, 219),
    MEMFD_CREATE(319, 279),
    MEMFD_SECRET(447, 447),
    SHMGET(29, 194),
    SEMGET(64, 190),
    MSGGET(68, 186),
    MQ_OPEN(240, 180),

    // The machine itself.
    INIT_MODULE(175, 105),
    FINIT_MODULE(313, 273),
    DELETE_MODULE(176, 106),
    KEXEC_LOAD(246, 104),
    KEXEC_FILE_LOAD(320, 294),
    REBOOT(169, 142),
    SYSLOG(103, 116),
    ACCT(163, 89),
    SETHOSTNAME(170, 161),
    SETDOMAINNAME(171, 162),
    SETTIMEOFDAY(164, 170),
    CLOCK_SETTIME(227, 112),
    CLOCK_ADJTIME(305, 266),
    ADJTIMEX(159, 171),
    IOPL(172, -1),
    IOPERM(173, -1),
    MODIFY_LDT(154, -1),
    PERSONALITY(135, 92),
    VHANGUP(153, 58),
    LOOKUP_DCOOKIE(212, 18);

    private final int x86;
    private final int arm;

    RefusedCall(int x86, int arm) {
        this.x86 = x86;
        this.arm = arm;
    }

    /** The numbers of all calls that exist there. */
    static IntStream numbers(Architecture architecture) {
        return Arrays.stream(values())
                .mapToInt(call -> architecture == Architecture.X86_64 ? call.x86 : call.arm)
                .filter(number -> number != -1);
    }
}
