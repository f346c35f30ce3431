//! Conversions of instants, lengths of time, wall times and zones.

use frontdesk::clock::{Millis, TimeOfDay, Timestamp, Zone};
use pyo3::exceptions::PyOverflowError;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDateTime, PyDelta, PyString, PyTime, PyTzInfo};

use crate::base::{FromPython, ToPython, text};
use crate::fault::{Faults, Read};
use crate::values::{is_integer, out_of_range};

const DAY: i64 = 86_400_000;

impl ToPython for Millis {
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        delta(py, self.millis()).map(Bound::into_any)
    }
}

impl FromPython for Millis {
    /// From an `int` of milliseconds or a `timedelta`.
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        if object.is_instance_of::<PyDelta>() {
            Ok(Self::from_millis(millis_of(object)?))
        } else if is_integer(object) {
            i64::from_python(object).map(Self::from_millis)
        } else {
            Err(Faults::of_type("int of milliseconds or timedelta", object))
        }
    }
}

impl ToPython for Timestamp {
    /// An aware `datetime` in UTC.
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        epoch(py)?.add(delta(py, self.millis())?)
    }
}

impl FromPython for Timestamp {
    /// From an `int` of milliseconds since 1970 in UTC, or an aware `datetime`.
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        if is_integer(object) {
            let millis = i64::from_python(object).ok().and_then(Self::from_millis);
            return millis.ok_or_else(|| out_of_range(&Self::MIN, &Self::MAX));
        }
        let py = object.py();
        if !object.is_instance_of::<PyDateTime>() {
            return Err(Faults::of_type("int of milliseconds or aware datetime", object));
        }
        let since = if object.call_method0(intern!(py, "utcoffset"))?.is_none() {
            None
        } else {
            match object.sub(epoch(py)?) {
                Ok(since) => Some(since),
                Err(error) if error.is_instance_of::<PyOverflowError>(py) => {
                    return Err(out_of_range(&Self::MIN, &Self::MAX));
                }
                Err(error) => return Err(error.into()),
            }
        };
        let Some(since) = since else {
            let expected = "a datetime with a time zone, or milliseconds";
            return Err(Faults::of_value("NoZone", expected, "a datetime without one"));
        };
        Self::from_millis(millis_of(&since)?).ok_or_else(|| out_of_range(&Self::MIN, &Self::MAX))
    }
}

impl ToPython for TimeOfDay {
    #[allow(clippy::cast_possible_truncation, reason = "hours, minutes and seconds fit")]
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        let [hour, minute, second] =
            [self.hour(), self.minute(), self.second()].map(|part| part as u8);
        Ok(PyTime::new(py, hour, minute, second, self.millisecond() * 1_000, None)?.into_any())
    }
}

impl FromPython for TimeOfDay {
    /// From a `datetime.time`, or a text such as `"22:30"`.
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        let time = if object.is_instance_of::<PyTime>() {
            object.call_method1(intern!(object.py(), "isoformat"), ("milliseconds",))?
        } else {
            object.clone()
        };
        if !time.is_instance_of::<PyString>() {
            return Err(Faults::of_type("time or str", object));
        }
        Self::parse(text(&time)?)
            .map_err(|_| Faults::of_value("BadTimeOfDay", "a time such as 22:30", "another text"))
    }
}

impl ToPython for Zone {
    /// A `ZoneInfo`.
    fn to_python<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyAny>> {
        static ZONE_INFO: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let class = ZONE_INFO.get_or_try_init(py, || -> PyResult<_> {
            Ok(py.import("zoneinfo")?.getattr("ZoneInfo")?.unbind())
        })?;
        class.bind(py).call1((self.name(),))
    }
}

impl FromPython for Zone {
    /// From a name, or from what has one as its `key`, such as a `ZoneInfo`.
    fn from_python(object: &Bound<'_, PyAny>) -> Read<Self> {
        let name = object.getattr_opt(intern!(object.py(), "key"))?;
        let name = name.unwrap_or_else(|| object.clone());
        if !name.is_instance_of::<PyString>() {
            return Err(Faults::of_type("str or ZoneInfo", object));
        }
        Self::named(text(&name)?).map_err(|_| {
            Faults::of_value("UnknownZone", "a zone such as Europe/Prague", "another name")
        })
    }
}

fn epoch(py: Python<'_>) -> PyResult<&Bound<'_, PyAny>> {
    static EPOCH: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
    let epoch = EPOCH.get_or_try_init(py, || -> PyResult<_> {
        let utc = PyTzInfo::utc(py)?;
        Ok(PyDateTime::new(py, 1970, 1, 1, 0, 0, 0, 0, Some(&utc))?.into_any().unbind())
    })?;
    Ok(epoch.bind(py))
}

#[allow(clippy::cast_possible_truncation, reason = "the rest of a day is in range of both")]
fn delta(py: Python<'_>, millis: i64) -> PyResult<Bound<'_, PyDelta>> {
    let days = i32::try_from(millis.div_euclid(DAY))
        .map_err(|_| PyOverflowError::new_err(format!("{millis} ms is beyond a timedelta")))?;
    let rest = millis.rem_euclid(DAY);
    PyDelta::new(py, days, (rest / 1_000) as i32, (rest % 1_000 * 1_000) as i32, true)
}

/// The whole milliseconds of a `timedelta`, rounded down.
fn millis_of(delta: &Bound<'_, PyAny>) -> PyResult<i64> {
    let py = delta.py();
    let days: i64 = delta.getattr(intern!(py, "days"))?.extract()?;
    let seconds: i64 = delta.getattr(intern!(py, "seconds"))?.extract()?;
    let microseconds: i64 = delta.getattr(intern!(py, "microseconds"))?.extract()?;
    Ok(days * DAY + seconds * 1_000 + microseconds / 1_000)
}
